import type { Package } from "../read/docx/package.js";
import { partText } from "./part-text.js";
import { walkTags } from "./tags.js";

/**
 * Which foot- or endnote a paragraph of their parts stands in, as `footnote 3`; null for none. A part is walked when
 * it is first asked about.
 */
export function noteNames(file: Package, path: string): (part: string, paragraph: number) => string | null {
	const parts = new Map<string, (string | null)[]>();
	return (part, paragraph) => {
		let names = parts.get(part);
		if (!names) {
			names = namesOf(file, part, path);
			parts.set(part, names);
		}
		return names[paragraph] ?? null;
	};
}

function namesOf(file: Package, part: string, path: string): (string | null)[] {
	const names: (string | null)[] = [];
	let note: string | null = null;
	walkTags(partText(file.bytes(part), path).text, path, {
		open: ({ name, attributes }) => {
			if (name === "w:footnote" || name === "w:endnote")
				note = `${name.slice(2)} ${attributes["w:id"] ?? ""}`;
			else if (name === "w:p") names.push(note);
		},
		close: (name) => {
			if (name === "w:footnote" || name === "w:endnote") note = null;
		},
	});
	return names;
}
