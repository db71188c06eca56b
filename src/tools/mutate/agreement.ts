/** An agreement cut into the paragraphs that its clause numbers name, so that single clauses can be changed. */
export interface Agreement {
	paragraphs: { id: string; text: string }[];
}

const NUMBER = /^(?:\*\*)?([A-Z]?\d*\.\d+|[A-Z]\.\d+)\s+/;

/** Cuts a Markdown agreement at blank lines. A table has the id `table` and the number of the clause before it. */
export function agreementOf(text: string): Agreement {
	let last = "";
	let title = false;
	return {
		paragraphs: text
			.trim()
			.split(/\n{2,}/)
			.map((paragraph) => {
				const number = NUMBER.exec(paragraph)?.[1];
				if (number) last = number;
				if (paragraph.startsWith("#")) {
					const id = title ? "heading" : "title";
					title = true;
					return { id, text: paragraph };
				}
				const id =
					number ?? (paragraph.startsWith("|") ? `table ${last}` : last === "" ? "preamble" : "other");
				return { id, text: paragraph };
			}),
	};
}

/** The agreement with each named clause changed; a clause that `change` answers with null is gone. */
export function withClauses(
	{ paragraphs }: Agreement,
	ids: readonly string[],
	change: (text: string) => string | null,
): string {
	return paragraphs
		.flatMap(({ id, text }) => {
			if (!ids.includes(id)) return [text];
			const number = NUMBER.exec(text)?.[0] ?? "";
			const changed = change(text.slice(number.length));
			return changed === null ? [] : [number + changed];
		})
		.join("\n\n");
}

/** The text of the named clauses, without their numbers and without tables. */
export function clausesOf({ paragraphs }: Agreement, ids: readonly string[]): string[] {
	return paragraphs
		.filter(({ id, text }) => ids.includes(id) && !text.startsWith("|"))
		.map(({ text }) => text.replace(NUMBER, ""));
}
