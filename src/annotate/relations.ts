import { type Edit, edited } from "./edits.js";
import { walkTags } from "./tags.js";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Relations of a part that has none yet. */
export const NO_RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;

/** Text put in before the end of the root element of a part. */
export function appended(text: string, path: string, made: (prefix: string) => string): string {
	let depth = 0;
	let edit: Edit | null = null;
	let written = "";
	walkTags(text, path, {
		open: (tag) => {
			if (depth++ > 0) return;
			written = tag.written;
			if (tag.selfClosing)
				edit = { start: tag.end - 2, end: tag.end, text: `>${made(prefixOf(written))}</${written}>` };
		},
		close: (_, start) => {
			if (--depth === 0) edit ??= { start, end: start, text: made(prefixOf(written)) };
		},
	});
	return edit ? edited(text, [edit]) : text;
}

/** The list of the parts with the comments part in it. */
export function withType(text: string, path: string, part: string): string {
	let known = false;
	walkTags(text, path, {
		open: ({ name, attributes }) => {
			known ||= name === "ct:Override" && attributes.PartName?.toLowerCase() === `/${part}`.toLowerCase();
		},
	});
	if (known) return text;
	return appended(
		text,
		path,
		(prefix) => `<${prefix}Override PartName="/${part}" ContentType="${COMMENTS_TYPE}"/>`,
	);
}

/** The relations of the main part with one to the comments part, which lies beside it, instead of any that leads nowhere. */
export function withRelation(text: string, path: string, target: string, strict: boolean): string {
	const ids = new Set<string>();
	const broken: Edit[] = [];
	let inside = false;
	walkTags(text, path, {
		open: ({ attributes: { Id, Type }, start, end }) => {
			inside = Type?.endsWith("/relationships/comments") ?? false;
			if (inside) broken.push({ start, end, text: "" });
			else if (Id) ids.add(Id);
		},
		close: (_, __, end) => {
			const last = broken.at(-1);
			if (inside && last) last.end = end;
			inside = false;
		},
	});
	let number = 1;
	while (ids.has(`rId${number}`)) number++;
	const type = strict
		? "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
		: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
	return appended(
		edited(text, broken),
		path,
		(prefix) => `<${prefix}Relationship Id="rId${number}" Type="${type}" Target="${target}"/>`,
	);
}

function prefixOf(written: string): string {
	return written.slice(0, written.indexOf(":") + 1);
}
