import type { Detector, Fault } from "./fault.js";
import { bodyBlocks, placeOf } from "./places.js";

const NAME =
	/\b[Tt]his (MOU|MOA|Memorandum|Agreement|Contract|Compact)\b(?! of (?:Understanding|Agreement))/g;

/** What one instrument may be called without confusion. */
const GROUP: Record<string, string> = {
	MOU: "MOU",
	Memorandum: "MOU",
	MOA: "Agreement",
	Agreement: "Agreement",
	Contract: "Contract",
	Compact: "Compact",
};

/** The document calls itself by two names that no definition joins. */
export const inconsistentInstrumentName: Detector = (_check, { document }) => {
	const joined = new Set<string>();
	for (const [, name = ""] of document.source.text.matchAll(
		/["“](?:this |the )?(MOU|MOA|Memorandum|Agreement|Contract|Compact)[,.]?["”]/gi,
	))
		joined.add(GROUP[Object.keys(GROUP).find((key) => key.toLowerCase() === name.toLowerCase()) ?? ""] ?? "");
	const first = new Map<string, Omit<Fault, "message"> & { count: number; name: string }>();
	for (const block of bodyBlocks(document)) {
		if (block.standing === "cover" || block.kind === "heading") continue;
		for (const match of block.content.text.matchAll(NAME)) {
			const name = match[1] as string;
			const group = GROUP[name] as string;
			const seen = first.get(group);
			if (seen) seen.count++;
			else
				first.set(group, { ...placeOf(block, match.index, match.index + match[0].length), count: 1, name });
		}
	}
	// Two definitions join two names; one definition leaves the others strangers.
	const names = [...first]
		.filter(([group]) => joined.size < 2 || !joined.has(group))
		.sort(([, a], [, b]) => b.count - a.count);
	const [main, ...others] = names;
	if (!main) return [];
	return others.map(([, { span, section, name }]) => ({
		span,
		section,
		message: `the paper calls itself "this ${name}" here and "this ${main[1].name}" elsewhere`,
		related: main[1].span
			? [{ span: main[1].span, section: main[1].section, note: `"this ${main[1].name}"` }]
			: [],
	}));
};
