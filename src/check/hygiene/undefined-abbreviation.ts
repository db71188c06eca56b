import type { Detector, Fault } from "./fault.js";
import { bodyBlocks, placeOf } from "./places.js";

/** Abbreviations of the field that a parent or a judge need not know, with what spells them out. */
const KNOWN: readonly [string, RegExp][] = [
	["SRO", /school[- ]resource[- ](?:officer|deput)/i],
	["MOU", /memorand(?:um|a) of understanding/i],
	["MOA", /memorand(?:um|a) of agreement/i],
	["IGA", /intergovernmental agreement/i],
	["FERPA", /family educational rights|1232g|part 99/i],
	["HIPAA", /health insurance portability/i],
	["NIMS", /national incident management/i],
	["CPTED", /crime prevention through environmental/i],
	["IEP", /individuali[sz]ed education/i],
	["BWC", /body[- ]worn camera/i],
	["SIS", /student information system/i],
	["PII", /personally identif/i],
	["NASRO", /national association of school resource/i],
	["CIT", /crisis intervention t/i],
	["ICS", /incident command system/i],
	["BIP", /behavio(?:u)?r intervention plan/i],
];

/** Abbreviations used in running text that the document nowhere spells out; each at its first use. */
export const undefinedAbbreviation: Detector = (_check, { document }) => {
	const defined = new Set(document.terms.flatMap(({ term }) => term.split(" ").map(singular)));
	const whole = document.blocks.map(({ content }) => content.text).join("\n");
	const open = new Map(
		KNOWN.filter(([short, long]) => !defined.has(short) && !long.test(whole)).map(([short]) => [short, true]),
	);
	const faults: Fault[] = [];
	for (const block of bodyBlocks(document)) {
		if (block.kind === "heading" || !/[a-z]/.test(block.content.text)) continue;
		for (const match of block.content.text.matchAll(/(?<![\w-])[A-Z]{3,6}s?(?![\w-])/g)) {
			const short = singular(match[0]);
			if (!open.delete(short)) continue;
			faults.push({
				...placeOf(block, match.index, match.index + match[0].length),
				message: `${short} is nowhere spelled out`,
			});
		}
	}
	return faults;
};

function singular(term: string): string {
	return term.replace(/s$/, "");
}
