/** Receives the pieces of a text node, in order. */
export interface RunSink {
	/** Characters that stand one to one at `offset`. */
	run(piece: string, offset: number): void;
	/** Characters that one escape sequence at `offset` stands for. */
	pinned(piece: string, offset: number): void;
	newLine(): void;
}

/**
 * Lays the value of a Markdown text node beside the source it was parsed from, so that every character keeps its
 * place: backslash escapes and entities are passed over, and so is the indentation of lines that go on
 * (CommonMark 0.31, sections 2.4, 2.5 and 4.8).
 */
export function eachRun(value: string, text: string, start: number, end: number, sink: RunSink): void {
	if (end - start === value.length && !/[\r\n]/.test(value) && text.startsWith(value, start)) {
		sink.run(value, start);
		return;
	}
	let i = 0;
	let j = start;
	while (i < value.length && j < end) {
		const from = i;
		const origin = j;
		while (i < value.length && j < end && value[i] === text[j] && !isSpecial(text.charCodeAt(j))) {
			i++;
			j++;
		}
		if (i > from) sink.run(value.slice(from, i), origin);
		if (i >= value.length || j >= end) break;
		const char = value[i] as string;
		if (char === "\n" || char === "\r") {
			i += char === "\r" && value[i + 1] === "\n" ? 2 : 1;
			j = lineAfter(text, j, end, value[i] ?? "");
			sink.newLine();
		} else if (text[j] === "\\" && text[j + 1] === char && isPunctuation(text.charCodeAt(j + 1))) {
			sink.run(char, j + 1);
			i++;
			j += 2;
		} else if (text[j] === "&") {
			const entity = entityAt(text, j);
			if (entity === "" || (value.startsWith(entity, i) && entity !== "&amp;")) {
				sink.run(char, j);
				i++;
				j++;
			} else {
				const length = (value.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
				sink.pinned(value.slice(i, i + length), j);
				i += length;
				j += entity.length;
			}
		} else if (value[i] === text[j]) {
			sink.run(char, j);
			i++;
			j++;
		} else {
			sink.pinned(char, j);
			i++;
			// A character that the parser replaced (NUL, a tab cut in two) keeps step; anything else waits.
			if (j + 1 < end && !isLineEnd(text.charCodeAt(j))) j++;
		}
	}
}

function isSpecial(code: number): boolean {
	return code === 92 || code === 38 || code === 10 || code === 13;
}

function isLineEnd(code: number): boolean {
	return code === 10 || code === 13;
}

function isPunctuation(code: number): boolean {
	return (
		(code >= 33 && code <= 47) ||
		(code >= 58 && code <= 64) ||
		(code >= 91 && code <= 96) ||
		(code >= 123 && code <= 126)
	);
}

/** The place where the text goes on after the line end at or after `j`: past indentation and quote marks. */
function lineAfter(text: string, from: number, end: number, next: string): number {
	let j = from;
	while (j < end && !isLineEnd(text.charCodeAt(j))) j++;
	j += text[j] === "\r" && text[j + 1] === "\n" ? 2 : 1;
	while (j < end) {
		const char = text[j];
		if (char === " " || char === "\t" || (char === ">" && next !== ">")) j++;
		else break;
	}
	return j;
}

const ENTITY = /&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{0,30});/y;

function entityAt(text: string, at: number): string {
	ENTITY.lastIndex = at;
	return ENTITY.exec(text)?.[0] ?? "";
}
