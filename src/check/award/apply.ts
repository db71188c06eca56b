import type { Document } from "../../document/model.js";
import type { AwardFacts, LintOptions } from "../../lint.js";
import { evidenceAt } from "../kinds/result.js";
import type { Check, Result } from "../model.js";
import { acceptance } from "./acceptance.js";
import { coverage } from "./cover.js";
import { filing } from "./filing.js";
import { awardsOf, byGravity, type Judgement } from "./judgement.js";
import { review } from "./review.js";
import { signing } from "./signing.js";

/** What facts say of a check; null where they say nothing. */
type Judge = (document: Document, facts: AwardFacts, options: LintOptions) => Judgement | null;

interface Rule {
	judge: Judge;
	/** Whether the text's verdict stands beside the facts. */
	textStands: (text: Result, facts: Judgement, options: LintOptions) => boolean;
	/** Whether what the text lacks is said beside the facts that decide. */
	textIsSaid?: boolean;
}

const isUnable = ({ state }: Judgement): boolean => state.startsWith("unable to check");

const FILING: Rule = {
	judge: filing,
	textStands: (text, facts) => text.verdict === "contradicted" && facts.verdict === "inconclusive",
};
const COVERAGE: Rule = {
	judge: coverage,
	// A draft may leave its dates blank.
	textStands: (text, facts, { stage }) =>
		facts.state === "unable to check: term not resolved"
			? text.verdict !== "satisfied" || stage === "draft"
			: isUnable(facts) && text.verdict !== "satisfied",
};
const RULES: Record<string, Rule> = {
	"cops-mou/no-implementation-before-acceptance": {
		judge: (_, facts, options) => acceptance(facts, options),
		textStands: () => false,
	},
	"cops-mou/annual-review": {
		judge: review,
		// A review held does not make up for a duty that the text lacks.
		textStands: (text, facts) =>
			text.verdict === "missing" || text.verdict === "contradicted" || facts.verdict === "satisfied",
		textIsSaid: true,
	},
	"cops-mou/signatures": { judge: signing, textStands: (text) => text.verdict === "contradicted" },
};

/**
 * Lets the facts of the awards decide what hangs on them; what the text says stays as evidence (dates.md). Of several
 * awards the gravest result counts.
 */
export function applyFacts(text: Result, document: Document, options: LintOptions): Result {
	const awards = awardsOf(options);
	const rule = ruleOf(text.check);
	if (!rule || awards.length === 0 || text.verdict === "not-applicable") return text;
	const judged = awards.flatMap((facts, i) => {
		const judgement = rule.judge(document, facts, options);
		if (!judgement) return [];
		const name = awards.length > 1 ? `award ${facts.number ?? i + 1}: ` : "";
		return [{ ...judgement, because: `${name}${judgement.because}` }];
	});
	judged.sort(byGravity);
	const [gravest] = judged;
	if (!gravest) return text;
	const said = judged.filter(({ severity }) => severity !== null);
	const because = (said.length > 0 ? said : [gravest]).map((judgement) => judgement.because).join("; ");
	if (rule.textStands(text, gravest, options))
		return gravest.severity === null || text.verdict === "satisfied"
			? text
			: { ...text, because: `${text.because}; ${because}` };
	const beside = rule.textIsSaid && text.verdict !== "satisfied" ? `; ${text.because}` : "";
	return decided(text, { ...gravest, because: `${because}${beside}` }, document);
}

function ruleOf(check: Check): Rule | undefined {
	if (check.kind === "deadline") return FILING;
	if (check.kind === "award-term") return COVERAGE;
	return RULES[check.id];
}

function decided(text: Result, { verdict, because, severity, spans }: Judgement, document: Document): Result {
	const evidence = spans?.length ? spans.map(({ span }) => evidenceAt(document, span)) : text.evidence;
	const [first] = evidence;
	const { severity: _, ...rest } = text;
	return {
		...rest,
		verdict,
		because,
		evidence,
		elements:
			verdict === "satisfied"
				? text.elements.map((element) => ({ ...element, verdict: "satisfied" }))
				: text.elements,
		searched: [],
		nearest: null,
		at: first ? { kind: "span", span: first.span, section: first.section } : { kind: "document" },
		...(severity && { severity }),
	};
}
