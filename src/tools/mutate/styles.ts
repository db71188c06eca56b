import { seeded } from "../train/fit.js";

/** An agreement written in another way; what it says is the same. `file` decides the reader. */
export interface Style {
	name: string;
	file: string;
	restyle: (markdown: string) => string;
}

const WIDTH = 72;
const PAGE = 38;

export const STYLES: readonly Style[] = [
	{ name: "plain text, wrapped", file: "agreement.txt", restyle: (text) => wrapped(plain(text)) },
	{ name: "headings in capitals", file: "agreement.txt", restyle: (text) => wrapped(plain(text, true)) },
	{ name: "Windows line ends", file: "agreement.md", restyle: (text) => text.replaceAll("\n", "\r\n") },
	{ name: "one line a paragraph", file: "agreement.txt", restyle: (text) => plain(text) },
	{ name: "OCR noise", file: "agreement.txt", restyle: (text) => noisy(wrapped(plain(text))) },
	{ name: "clauses as nested lists", file: "agreement.md", restyle: nested },
	...[0, 13, 25].map((offset) => ({
		name: `pages with running heads (${offset})`,
		file: "agreement.txt",
		restyle: (text: string) => paged(wrapped(plain(text)), offset),
	})),
];

/** Markdown without its marks; tables as their rows, cells between bars as converters leave them. */
function plain(markdown: string, capitals = false): string {
	return markdown
		.split("\n")
		.flatMap((line) => {
			const heading = /^#+ (.*)$/.exec(line)?.[1];
			if (heading !== undefined) return [capitals ? heading.toUpperCase() : heading];
			return /^\|[ :|-]+\|$/.test(line) ? [] : [line.replaceAll("**", "")];
		})
		.join("\n");
}

function wrapped(text: string): string {
	return text
		.split("\n")
		.map((line) => {
			if (line.startsWith("|")) return line;
			const lines: string[] = [];
			for (const word of line.split(" ")) {
				const last = lines.at(-1);
				if (last !== undefined && last.length + word.length < WIDTH)
					lines[lines.length - 1] = `${last} ${word}`;
				else lines.push(word);
			}
			return lines.join("\n");
		})
		.join("\n");
}

/** A running head, a page number and a form feed every page, wherever a sentence stands. */
function paged(text: string, offset: number): string {
	const lines = text.split("\n");
	const pages: string[] = [];
	for (let from = 0, page = 1; from < lines.length; page++) {
		const to = from + (page === 1 ? PAGE - offset : PAGE);
		pages.push(
			[
				...lines.slice(from, to),
				"",
				`School Resource Officer Program                              Page ${page}`,
			].join("\n"),
		);
		from = to;
	}
	return pages.join("\n\f\n");
}

/** What scanners do: one word in forty has an l read as 1, an o as 0. */
function noisy(text: string): string {
	const random = seeded(7);
	return text.replace(/[a-z]{4,}/g, (word) => {
		if (random() > 1 / 40) return word;
		return word.includes("l") ? word.replace("l", "1") : word.replace("o", "0");
	});
}

/** Each numbered clause becomes an item below its section. */
function nested(markdown: string): string {
	let letter = 0;
	return markdown
		.split("\n\n")
		.map((paragraph) => {
			if (paragraph.startsWith("#")) letter = 0;
			const clause = /^\d+\.\d+ (.*)$/s.exec(paragraph)?.[1];
			if (clause === undefined) return paragraph;
			letter++;
			return `- (${String.fromCharCode(96 + letter)}) ${clause}`;
		})
		.join("\n\n");
}
