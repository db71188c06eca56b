import type { Document, Signatory } from "../../document/model.js";
import type { Check, Element, ElementResult, Result, Side, Stage, Verdict } from "../model.js";
import type { Examination } from "../run.js";
import { decideClause } from "./clause.js";
import { evidenceAt, resultOf } from "./result.js";

export const SIDES: readonly Side[] = ["law-enforcement", "school"];
const NAMES: Record<Side, string> = {
	"law-enforcement": "the chief, sheriff or other head of the law enforcement agency",
	school: "the superintendent, board president or other official with authority over the schools",
};

/**
 * The signature block: a line for the top official of each side with a date line beside it (draft), filled in from
 * the executed stage on; and, where the check asks for it, what the text says of it. Where the text has no block that
 * can be read, the words decide.
 */
export function decideSignature(check: Check, examination: Examination): Result {
	const { document, options } = examination;
	const signing = document.signatories.filter(
		(signatory) => !signatory.formal && signatory.signature !== "none",
	);
	const words = decideClause(check, examination);
	const asked = check.elements.filter(({ optional }) => !optional);
	const alone = asked.every(({ block }) => block !== undefined);
	if (signing.length === 0) {
		if (words.verdict === "contradicted" || (words.verdict === "satisfied" && !alone)) return words;
		const elements = words.elements.map(({ id }) => ({ id, verdict: "missing" as const, evidence: null }));
		return { ...words, verdict: "missing", because: check.message, elements, evidence: [] };
	}
	const lacking = SIDES.flatMap((side) => lackOf(side, signing, options.stage));
	const evidence = signing.slice(0, 4).map((signatory) => evidenceAt(document, signatory.span));
	const spoken = new Map(words.elements.map((element) => [element.id, element]));
	const elements = check.elements.map((element): ElementResult => {
		const { id } = element;
		const verdict = blockVerdict(element, signing, options.stage);
		if (verdict) return { id, verdict, evidence: evidence[0] ?? null };
		return spoken.get(id) ?? { id, verdict: "missing", evidence: null };
	});
	if (words.verdict === "contradicted" && (lacking.length > 0 || !alone)) return { ...words, elements };
	const unsaid = asked.filter(({ id, block }) => !block && spoken.get(id)?.verdict !== "satisfied");
	if (lacking.length === 0 && unsaid.length > 0)
		return {
			...words,
			verdict: "weak",
			because: `${check.message}; it lacks: ${unsaid.map((element) => element.check).join("; ")}`,
			elements,
			nearest: null,
		};
	if (lacking.length === 0) return resultOf(check, "satisfied", check.title, { evidence, elements });
	const subordinate = SIDES.map((side) => subordinateFor(side, signing)).find((found) => found !== null);
	if (subordinate)
		return resultOf(
			check,
			"contradicted",
			`${subordinate.name || subordinate.title} signs where the head should`,
			{
				evidence: [evidenceAt(document, subordinate.span)],
				elements,
			},
		);
	return resultOf(check, "weak", `the signature block lacks ${lacking.join("; ")}`, {
		evidence,
		elements,
		at: blockPlace(document, evidence[0]),
	});
}

function blockPlace(document: Document, first: Result["evidence"][number] | undefined): Result["at"] {
	if (first) return { kind: "span", span: first.span, section: first.section };
	return document.signatureSpan
		? { kind: "span", span: document.signatureSpan, section: 0 }
		: { kind: "document" };
}

/** Ranks and offices that cannot bind an agency or a district. */
const SUBORDINATE: Record<Side, RegExp> = {
	"law-enforcement":
		/\b(?:sergeant|sgt|lieutenant|lt|captain|capt|corporal|cpl|detective|patrol(?:man|woman| officer)|trooper|coordinator|clerk)\b/i,
	school: /\b(?:(?:assistant|vice|associate) principal|dean of students|counselor|coordinator|clerk)\b/i,
};
const HIGHER =
	/\b(?:chief|sheriff(?!['’]?s\b)|marshal|commissioner|colonel|superintendent|president|chair\w*|director)\b/i;

/**
 * Who signs for a side in place of its head, without the authority to: a sergeant, an assistant principal. An office that
 * may have it, a mayor's or a deputy chief's, only falls short.
 */
function subordinateFor(side: Side, signing: readonly Signatory[]): Signatory | null {
	const isLower = ({ name, title }: Signatory): boolean =>
		SUBORDINATE[side].test(`${name} ${title}`) && !HIGHER.test(title);
	const ranked = (signatory: Signatory): boolean =>
		isLower(signatory) && !/\b(?:coordinator|clerk|counselor)\b/i.test(signatory.title);
	const own = signing.filter(
		(signatory) => signatory.side === side || (signatory.side === null && ranked(signatory)),
	);
	if (own.some(({ topOfficial }) => topOfficial)) return null;
	return own.every(isLower) ? (own[0] ?? null) : null;
}

/** What the signature lines of one side lack at a stage, in words. */
export function lackOf(side: Side, signing: readonly Signatory[], stage: Stage): string[] {
	const own = signing.filter((signatory) => signatory.side === side && signatory.topOfficial);
	const best = own.find((signatory) => signatory.date !== "none") ?? own[0];
	if (!best) return [`a line for ${NAMES[side]}`];
	if (best.date === "none") return [`a date for ${NAMES[side]}`];
	if (stage === "draft") return [];
	const lacks: string[] = [];
	if (best.signature !== "filled") lacks.push(`the signature of ${NAMES[side]}`);
	if (best.date !== "filled") lacks.push(`the date of the signature of ${NAMES[side]}`);
	return lacks;
}

/** Whether the signature block shows an element; null for what only the text can say. */
function blockVerdict({ block, side }: Element, signing: readonly Signatory[], stage: Stage): Verdict | null {
	const drafted = stage === "draft";
	const signed = ({ signature }: Signatory): boolean => drafted || signature === "filled";
	const dated = ({ date }: Signatory): boolean => (drafted ? date !== "none" : date === "filled");
	/** Whether each side in question has a line that passes. */
	const done = (test: (signatory: Signatory) => boolean): Verdict =>
		(side ? [side] : SIDES).every((one) => signing.some((line) => line.side === one && test(line)))
			? "satisfied"
			: "missing";
	switch (block) {
		case "line":
			return done(({ topOfficial }) => topOfficial);
		case "signed":
			return drafted ? "not-applicable" : done((line) => line.topOfficial && signed(line));
		case "dated":
			return done(dated);
		case "named":
			return done(({ name }) => name !== "");
		case "complete":
			return done((line) => signed(line) && dated(line));
		case "elsewhere":
			return "not-applicable";
		default:
			return null;
	}
}
