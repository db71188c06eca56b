import type { Document, Signatory } from "../../document/model.js";
import type { Check, Result, Stage, Verdict } from "../model.js";
import type { Examination } from "../run.js";
import { decideClause } from "./clause.js";
import { evidenceAt, resultOf } from "./result.js";

export type Side = "law-enforcement" | "school";

export const SIDES: readonly Side[] = ["law-enforcement", "school"];
const NAMES: Record<Side, string> = {
	"law-enforcement": "the chief, sheriff or other head of the law enforcement agency",
	school: "the superintendent, board president or other official with authority over the schools",
};

/**
 * The signature block: a line for the top official of each side with a date line beside it (draft), filled in from
 * the executed stage on. Where the text has no block that can be read, the words decide.
 */
export function decideSignature(check: Check, examination: Examination): Result {
	const { document, options } = examination;
	const signing = document.signatories.filter(
		(signatory) => !signatory.formal && signatory.signature !== "none",
	);
	const words = decideClause(check, examination);
	if (signing.length === 0)
		return words.verdict === "satisfied" && check.id !== "cops-mou/signatures"
			? words
			: {
					...words,
					verdict: words.verdict === "contradicted" ? "contradicted" : "missing",
					because: words.verdict === "contradicted" ? words.because : check.message,
				};
	const lacking = SIDES.flatMap((side) => lackOf(side, signing, options.stage));
	const evidence = signing.slice(0, 4).map((signatory) => evidenceAt(document, signatory.span));
	const elements = check.elements.map((element) => ({
		id: element.id,
		verdict: elementVerdict(element.id, signing, options.stage),
		evidence: evidence[0] ?? null,
	}));
	if (words.verdict === "contradicted" && lacking.length > 0) return { ...words, elements };
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

/** Elements of the signature checks, by the words in their ids. */
function elementVerdict(id: string, signing: readonly Signatory[], stage: Stage): Verdict {
	const side: Side | null = /^le|law|chief/.test(id)
		? "law-enforcement"
		: /^school|board|superintendent|edu/.test(id)
			? "school"
			: null;
	const relevant = side ? signing.filter((signatory) => signatory.side === side) : signing;
	const done = (test: (signatory: Signatory) => boolean): Verdict =>
		relevant.some(test) ? "satisfied" : "missing";
	if (/dated|date/.test(id))
		return done((signatory) => (stage === "draft" ? signatory.date !== "none" : signatory.date === "filled"));
	if (/signed|signature$/.test(id))
		return stage === "draft" ? "not-applicable" : done((signatory) => signatory.signature === "filled");
	if (/name/.test(id)) return done((signatory) => signatory.name !== "");
	return done((signatory) => signatory.topOfficial);
}
