import type { Html } from "mdast";
import { cleanInto } from "./clean.js";
import { emptyGroup, type Group } from "./line.js";
import { MappedBuilder, trimMapped } from "./mapped.js";
import type { Source } from "./model.js";

/**
 * The words of a block of raw HTML, one group for each block-level element or `<br>`; comments, scripts and
 * tags are dropped. Rows of HTML tables come as text, their cells apart by a TAB.
 */
export function htmlGroups(node: Html, source: Source): Group[] {
	const start = node.position?.start.offset ?? 0;
	const end = node.position?.end.offset ?? start;
	const text = source.text.slice(start, end);
	const groups: Group[] = [];
	let out = new MappedBuilder();
	const flush = () => {
		const content = trimMapped(out.done());
		if (content.text !== "") {
			const line = {
				content,
				marks: [],
				indent: 0,
				width: content.text.length,
				gap: 1,
				page: false,
				hard: true,
			};
			groups.push(emptyGroup("text", [line]));
		}
		out = new MappedBuilder();
	};
	for (let i = 0; i < text.length; ) {
		if (text.startsWith("<!--", i)) {
			const close = text.indexOf("-->", i + 4);
			i = close < 0 ? text.length : close + 3;
		} else if (text[i] === "<" && /[A-Za-z/!?]/.test(text[i + 1] ?? "")) {
			const close = text.indexOf(">", i);
			const next = close < 0 ? text.length : close + 1;
			const name = /^<\/?([A-Za-z0-9]{1,12})/.exec(text.slice(i, i + 16))?.[1]?.toLowerCase() ?? "";
			if (name === "td" || name === "th") cleanInto(out, "\t", start + i);
			else if (BLOCK.has(name)) flush();
			i = name === "style" || name === "script" ? skipTo(text, `</${name}`, next) : next;
		} else {
			let to = i + 1;
			while (to < text.length && text[to] !== "<") to++;
			cleanInto(out, text.slice(i, to), start + i);
			i = to;
		}
	}
	flush();
	return groups;
}

const BLOCK = new Set(
	"p div br hr li ul ol tr table h1 h2 h3 h4 h5 h6 section article header footer center blockquote pre".split(
		" ",
	),
);

function skipTo(text: string, closing: string, from: number): number {
	const at = text.indexOf(closing, from);
	return at < 0 ? text.length : at;
}
