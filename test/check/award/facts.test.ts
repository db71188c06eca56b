import { describe, expect, it } from "vitest";
import { acceptance } from "../../../src/check/award/acceptance.js";
import { applyFacts } from "../../../src/check/award/apply.js";
import { coverage } from "../../../src/check/award/cover.js";
import { awardOutcome } from "../../../src/check/award/outcome.js";
import { review } from "../../../src/check/award/review.js";
import { signing } from "../../../src/check/award/signing.js";
import { resultOf } from "../../../src/check/kinds/result.js";
import type { Check, Kind, Verdict } from "../../../src/check/model.js";
import type { AwardFacts, LintOptions } from "../../../src/lint.js";
import { documentFrom } from "../../document/support.js";
import { growth, IN_STEP } from "../../growth.js";

function options(more: Partial<LintOptions> = {}): LintOptions {
	return { checks: [], stage: "draft", asOf: null, award: null, assumeAgreement: true, ...more };
}

function result(id: string, kind: Kind, verdict: Verdict) {
	const check = { id, kind, title: "the title", elements: [] } as unknown as Check;
	return resultOf(check, verdict, "as the text has it");
}

const paper = await documentFrom("This Agreement is effective July 1, 2024 and continues until terminated.");

describe("review overdue", () => {
	const cases: [string, AwardFacts, string, string | undefined, string | null][] = [
		["nothing is recorded", {}, "2030-01-01", undefined, null],
		["on the anniversary", { lastReview: "2025-03-01" }, "2026-03-01", "reviewed", null],
		["within thirty days", { lastReview: "2025-03-01" }, "2026-03-31", "review-overdue", "info"],
		["after thirty days", { lastReview: "2025-03-01" }, "2026-04-01", "review-overdue", "warning"],
		[
			"29 February falls due on 28 February",
			{ lastReview: "2024-02-29" },
			"2025-03-01",
			"review-overdue",
			"info",
		],
		["a fixed day", { lastReview: "2025-01-10", reviewDay: "06-30" }, "2026-06-30", "reviewed", null],
		[
			"a fixed day that is over",
			{ lastReview: "2025-01-10", reviewDay: "06-30" },
			"2026-12-20",
			"review-overdue",
			"warning",
		],
		["none yet, from the effective date", { lastReview: null }, "2025-07-01", "reviewed", null],
		["none yet, and late", { lastReview: null }, "2025-09-01", "review-overdue", "warning"],
		["a review to come", { lastReview: "2027-01-01" }, "2026-01-01", "impossible", "error"],
	];
	for (const [name, facts, asOf, state, severity] of cases)
		it(name, () => {
			const judged = review(paper, facts, options({ asOf }));
			expect(judged?.state).toBe(state);
			expect(judged?.severity ?? null).toBe(severity);
		});
	it("is not judged without a day to count from, save by the row's own", () => {
		const facts = { lastReview: "2025-03-01" };
		expect(review(paper, facts, options())?.state).toBe("unable to check: needs --as-of");
		expect(review(paper, { ...facts, asOf: "2025-04-01" }, options())?.state).toBe("reviewed");
	});
	it("never makes up for a duty that the text lacks", () => {
		const award = { lastReview: "2026-01-01" };
		const text = result("cops-mou/annual-review", "clause", "missing");
		expect(applyFacts(text, paper, options({ award, asOf: "2026-02-01" })).verdict).toBe("missing");
		const late = applyFacts(text, paper, options({ award, asOf: "2028-02-01" }));
		expect(late.verdict).toBe("missing");
		expect(late.because).toContain("2027-01-01");
	});
});

describe("work before acceptance", () => {
	const cases: [string, AwardFacts, string | null, string | undefined][] = [
		["no start is known", { acceptanceDate: "2026-01-20" }, null, undefined],
		[
			"deployed before",
			{ firstDeployment: "2025-11-03", acceptanceDate: "2026-01-20" },
			null,
			"before-acceptance",
		],
		[
			"drawn before, deployed after",
			{ firstDeployment: "2026-02-01", firstDrawdown: "2026-01-19", acceptanceDate: "2026-01-20" },
			null,
			"before-acceptance",
		],
		["on the day", { firstDeployment: "2026-01-20", acceptanceDate: "2026-01-20" }, null, "after-acceptance"],
		["never accepted", { firstDeployment: "2025-11-03" }, "2025-11-03", "before-acceptance"],
		["to come, not accepted yet", { firstDeployment: "2025-11-03" }, "2025-11-02", "pending"],
		[
			"not accepted, no day to count from",
			{ firstDeployment: "2025-11-03" },
			null,
			"unable to check: needs --as-of",
		],
		[
			"accepted before it was sent",
			{ submissionDate: "2026-02-01", acceptanceDate: "2026-01-20" },
			null,
			"impossible",
		],
		["another program", { program: "other", firstDeployment: "2025-11-03" }, null, "not-applicable"],
	];
	for (const [name, facts, asOf, state] of cases)
		it(name, () => expect(acceptance(facts, options({ asOf }))?.state).toBe(state));
});

describe("signatures", () => {
	const blank = `Agreement.

BY: ______________________ Date: ____________
Ann Poe, Chief of Police

BY: ______________________ Date: ____________
Lee Roe, Superintendent of Schools
`;
	const executed = options({ stage: "executed" });
	const days = { lawSignedOn: "2025-12-01", schoolSignedOn: "2025-12-18" };
	it("stand where a person saw them", async () => {
		const document = await documentFrom(blank);
		expect(signing(document, { ...days, signaturesConfirmed: true }, executed)?.verdict).toBe("satisfied");
		expect(signing(document, days, executed)?.verdict).toBe("inconclusive");
		expect(
			signing(document, { ...days, signaturesConfirmed: true, lawTitle: "Captain" }, executed)?.verdict,
		).toBe("weak");
	});
	it("are lacking on the side that has none", async () => {
		const document = await documentFrom(blank);
		const judged = signing(document, { lawSignedOn: "2025-12-01", signaturesConfirmed: true }, executed);
		expect(judged?.verdict).toBe("weak");
	});
	it("are left to the text where the facts say nothing, and to a person where they differ", async () => {
		const document = await documentFrom(
			blank.replace(
				"BY: ______________________ Date: ____________\nAnn",
				"/s/ Ann Poe      Date: December 2, 2025\nAnn",
			),
		);
		expect(signing(document, {}, executed)).toBeNull();
		expect(signing(document, days, executed)?.state).toBe("conflict");
	});
});

describe("the facts beside the text", () => {
	const filing = (verdict: Verdict) => result("cops-mou/ninety-day-submission", "deadline", verdict);
	const covers = (verdict: Verdict) => result("cops-mou/term-covers-award", "award-term", verdict);
	const sent = { letterDate: "2025-09-30", submissionDate: "2025-12-01" };

	it("decide the filing whatever the text commits to", () => {
		for (const verdict of ["missing", "weak", "contradicted", "satisfied"] as const)
			expect(applyFacts(filing(verdict), paper, options({ award: sent })).verdict).toBe("satisfied");
		const late = applyFacts(
			filing("satisfied"),
			paper,
			options({ award: { ...sent, submissionDate: "2026-02-01" } }),
		);
		expect(late).toMatchObject({ verdict: "contradicted", severity: "error" });
	});
	it("leave the text alone where there are none", () => {
		const text = filing("missing");
		expect(applyFacts(text, paper, options())).toBe(text);
		expect(applyFacts(text, paper, options({ award: "none" }))).toBe(text);
		const away = filing("not-applicable");
		expect(applyFacts(away, paper, options({ award: sent }))).toBe(away);
	});
	it("count the gravest of several awards, and name it", () => {
		const otherAwards = [{ number: "B-2", letterDate: "2025-01-02", submissionDate: "2025-12-01" }];
		const told = options({ award: { number: "A-1", ...sent }, otherAwards });
		const judged = applyFacts(filing("satisfied"), paper, told);
		expect(judged.verdict).toBe("contradicted");
		expect(judged.because).toContain("B-2");
		expect(judged.because).not.toContain("A-1");
		expect(awardOutcome(paper, told)).toMatchObject({ status: "late", number: "B-2" });
	});
	it("leave coverage to the text while the award's days are not given, but not at submission", () => {
		const award = { letterDate: "2025-09-30", awardStart: "2024-10-01" };
		expect(applyFacts(covers("satisfied"), paper, options({ award })).verdict).toBe("satisfied");
		const judged = applyFacts(covers("satisfied"), paper, options({ award, stage: "submission" }));
		expect(judged.verdict).toBe("inconclusive");
		expect(judged.because).toContain("award_end");
	});
	it("find that a draft may leave its start blank, and an executed copy may not", async () => {
		const draft = await documentFrom(
			"This Agreement takes effect upon the last signature and continues until terminated.\n",
		);
		const award = { awardStart: "2024-10-01", awardEnd: "2029-09-30" };
		expect(applyFacts(covers("satisfied"), draft, options({ award })).verdict).toBe("satisfied");
		expect(applyFacts(covers("satisfied"), draft, options({ award, stage: "executed" })).verdict).toBe(
			"inconclusive",
		);
	});
	it("cannot be used where they cannot be read", () => {
		const award = { ...sent, unreadable: { extensionTo: "awards.csv:2: extension_to cannot be read" } };
		const judged = applyFacts(filing("satisfied"), paper, options({ award }));
		expect(judged.verdict).toBe("inconclusive");
		expect(judged.because).toContain("awards.csv:2");
		expect(awardOutcome(paper, options({ award }))).toMatchObject({ filingDeadline: null, daysLeft: null });
	});
});

describe("the term that a text states", () => {
	const award = { awardStart: "2024-10-01", awardEnd: "2029-09-30" };
	const cases: [text: string, state: string][] = [
		["This Agreement is effective October 1, 2024 for a period of five (5) years.", "covers"],
		["The term of this Agreement is three (3) years, beginning October 1, 2024.", "stops-short"],
		["This Agreement is effective July 1, 2024 and remains in effect for the life of the award.", "covers"],
		[
			"This Agreement runs from July 1, 2024 to June 30, 2025 and may be renewed for one additional year.",
			"stops-short",
		],
		[
			"This Agreement runs from July 1, 2024 to June 30, 2025 and may be renewed for five additional one-year terms.",
			"unassured",
		],
		[
			"This Agreement runs from July 1, 2024 to June 30, 2025. It shall be renewed annually through the grant period.",
			"renews",
		],
		[
			"This Agreement runs from July 1, 2024 to June 30, 2025. It shall renew automatically for two successive one-year terms.",
			"stops-short",
		],
		[
			"This Agreement runs from July 1, 2024 to June 30, 2025. It shall renew automatically for successive one year terms.",
			"renews",
		],
		[
			"This Agreement runs from July 1, 2024 to June 30, 2025. It shall be reviewed annually by the parties.",
			"stops-short",
		],
		[
			"This Agreement runs from July 1, 2024 to June 30, 2025 and shall not be renewed automatically.",
			"stops-short",
		],
		[
			"This Agreement renews each year unless either party gives notice not to renew. It is effective July 1, 2024.",
			"renews",
		],
		[
			"This Agreement is effective July 1, 2024. The federal award runs from October 1, 2024 to September 30, 2029.",
			"unable to check: term not resolved",
		],
		[
			"This Agreement takes effect upon approval by the Board of Education and continues until terminated.",
			"unable to check: term not resolved",
		],
		[
			"This Agreement is effective as of July 1, 2024 and continues until terminated. Effective July 1, 2026 the District pays $9,000 a month.",
			"covers",
		],
		[
			"This Agreement is effective July 1, 2024 and continues until terminated. This Agreement takes effect on August 1, 2024.",
			"conflict",
		],
	];
	for (const [text, state] of cases)
		it(text, async () => {
			expect(coverage(await documentFrom(text), award, options())?.state).toBe(state);
		});
	it("is found in a long text in linear time", async () => {
		const line =
			"This Agreement may be renewed unless it is not renewed until the award ends, to the end of the term; ";
		const times = growth(
			250,
			(size) => documentFrom(line.repeat(size)),
			(document) => coverage(document, award, options()),
		);
		expect(await times).toBeLessThan(IN_STEP);
	});
});
