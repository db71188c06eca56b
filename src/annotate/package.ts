import { openPackage, type Package } from "../read/docx/package.js";
import { parseXml } from "../read/docx/xml.js";
import { entriesOf } from "../read/docx/zip.js";
import { noComments } from "./comment-xml.js";
import { type PartText, partText } from "./part-text.js";
import { NO_RELATIONS, withRelation, withType } from "./relations.js";

const TYPES = "[Content_Types].xml";

/** A Word file of which parts can be changed. */
export interface OpenFile {
	path: string;
	file: Package;
	/** The main part. */
	main: PartText;
	/** Name of the comments part, whether there is one or not. */
	commentsName: string;
	/** The comments part, null when there is none. */
	comments: PartText | null;
	relationsName: string;
	names: ReadonlySet<string>;
}

/** Opens a Word file with its comments. @throws ReadError for one that is damaged, hostile or no Word file */
export function openFile(bytes: Uint8Array, path: string): OpenFile {
	const file = openPackage(bytes, path);
	const names = new Set(entriesOf(bytes, path).keys());
	const folder = file.main.slice(0, file.main.lastIndexOf("/") + 1);
	const relationsName = `${folder}_rels/${file.main.slice(folder.length)}.rels`;
	const related = file.related("comments");
	const commentsName = related ?? freeName(folder, names);
	let comments: PartText | null = null;
	if (related) {
		const content = file.bytes(related);
		// Holds the part against the limits that all parts are held against.
		parseXml(content, path, { open: () => undefined });
		comments = partText(content, path);
	}
	const main = partText(file.bytes(file.main), path);
	return { path, file, main, commentsName, comments, relationsName, names };
}

/** The comments part and what makes it one of the package, where that is lacking. */
export function commentsParts(
	{ file, path, names, ...open }: OpenFile,
	strict: boolean,
	change: (text: string) => string,
): Map<string, Uint8Array> {
	const parts = new Map<string, Uint8Array>();
	const comments = open.comments ?? partText(Buffer.from(noComments(strict)), path);
	parts.set(open.commentsName, comments.bytes(change(comments.text)));
	const types = partText(file.bytes(TYPES), path);
	const typed = withType(types.text, path, open.commentsName);
	if (typed !== types.text) parts.set(TYPES, types.bytes(typed));
	const relations = names.has(open.relationsName.toLowerCase())
		? partText(file.bytes(open.relationsName), path)
		: partText(Buffer.from(NO_RELATIONS), path);
	if (open.comments === null) {
		const target = open.commentsName.slice(open.commentsName.lastIndexOf("/") + 1);
		const related = withRelation(relations.text, path, target, strict);
		parts.set(open.relationsName, relations.bytes(related));
	}
	return parts;
}

function freeName(folder: string, names: ReadonlySet<string>): string {
	let number = 1;
	while (names.has(`${folder}comments${number === 1 ? "" : number}.xml`.toLowerCase())) number++;
	return `${folder}comments${number === 1 ? "" : number}.xml`;
}
