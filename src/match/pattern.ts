import { stemOf } from "./tokens.js";

/**
 * One step of a pattern: the ways it may be said, and how many words may stand before it.
 * An alternative is a list of stems that follow each other, or the name of a concept.
 */
export interface Step {
	alternatives: Alternative[];
	/** Most words between the step before and this one; 0 means side by side. */
	gap: number;
	optional: boolean;
}

export type Alternative = { stems: string[] } | { concept: string };

const SHORT_GAP = 6;
const LONG_GAP = 24;

/** A pattern that cannot be read; `message` says what is wrong, without file or line. */
export class PatternError extends Error {}

/**
 * Reads one pattern of a check or lexicon file.
 *
 * Words match by stem, side by side. `{name}` is a concept of the lexicon, `(a|b c)` are
 * alternatives, `word?` or `(a|b)?` may be absent, `..` allows up to 6 words between,
 * `...` up to 24.
 *
 * @param pattern e.g. `{sro} .. {not} .. ({discipline}|school rules)`
 * @param isConcept tells whether a concept of that name exists
 * @throws PatternError on a syntax fault or an unknown concept
 */
export function parsePattern(pattern: string, isConcept: (name: string) => boolean): Step[] {
	const steps: Step[] = [];
	let gap = 0;
	for (const part of split(pattern)) {
		if (part === ".." || part === "...") {
			if (steps.length === 0) throw new PatternError(`a pattern cannot begin with a gap: "${pattern}"`);
			gap = part === ".." ? SHORT_GAP : LONG_GAP;
			continue;
		}
		const optional = part.endsWith("?");
		const body = optional ? part.slice(0, -1) : part;
		steps.push({ alternatives: alternativesOf(body, pattern, isConcept), gap, optional });
		gap = 0;
	}
	if (!steps.some((step) => !step.optional))
		throw new PatternError(`a pattern needs at least one word that must be there: "${pattern}"`);
	if (gap > 0) throw new PatternError(`a pattern cannot end with a gap: "${pattern}"`);
	return steps;
}

/** Splits at blanks that are not inside parentheses. */
function split(pattern: string): string[] {
	const parts: string[] = [];
	let depth = 0;
	let current = "";
	for (const character of pattern) {
		if (character === "(") depth++;
		if (character === ")") depth--;
		if (depth < 0) throw new PatternError(`")" without "(" in "${pattern}"`);
		if (/\s/.test(character) && depth === 0) {
			if (current) parts.push(current);
			current = "";
		} else current += character;
	}
	if (depth > 0) throw new PatternError(`"(" without ")" in "${pattern}"`);
	if (current) parts.push(current);
	return parts;
}

function alternativesOf(body: string, pattern: string, isConcept: (name: string) => boolean): Alternative[] {
	const inner = body.startsWith("(") && body.endsWith(")") ? body.slice(1, -1) : body;
	return inner.split("|").map((choice) => {
		const text = choice.trim();
		const concept = /^\{([a-z0-9-]+)\}$/.exec(text)?.[1];
		if (concept !== undefined) {
			if (!isConcept(concept)) throw new PatternError(`unknown concept {${concept}} in "${pattern}"`);
			return { concept };
		}
		const stems = text
			.toLowerCase()
			.split(/\s+/)
			.filter((word) => word !== "")
			.map(stemOf);
		if (stems.length === 0 || /[{}()]/.test(text))
			throw new PatternError(`cannot read "${text}" in "${pattern}"`);
		return { stems };
	});
}

/**
 * Steps as one line, in which no word is left to be stemmed: the build writes it, `unpackSteps` reads it. JSON holds it
 * with nothing escaped.
 */
export function packSteps(steps: readonly Step[]): string {
	return steps
		.map(({ alternatives, gap, optional }) => {
			const ways = alternatives.map((way) => ("concept" in way ? `{${way.concept}` : way.stems.join(" ")));
			return `${gap}${optional ? "?" : ""}|${ways.join("|")}`;
		})
		.join(";");
}

/** The inverse of `packSteps`. */
export function unpackSteps(packed: string): Step[] {
	return packed.split(";").map((line) => {
		const [gap = "", ...ways] = line.split("|");
		return {
			alternatives: ways.map((way) =>
				way.startsWith("{") ? { concept: way.slice(1) } : { stems: way.split(" ") },
			),
			gap: Number.parseInt(gap, 10),
			optional: gap.endsWith("?"),
		};
	});
}
