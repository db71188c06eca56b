import type { Check, Result } from "../model.js";
import type { Examination } from "../run.js";
import { resultOf } from "./result.js";

/** The core blocks: each element is a group of other checks, of which one must at least come near. */
export function decideBlocks(check: Check, examination: Examination): Result {
	const elements = check.elements.map((element) => {
		const group = (check.blocks[element.id] ?? []).flatMap((id) => examination.results.get(id) ?? []);
		const present = group.find((result) => result.verdict === "satisfied") ?? group.find(comesNear);
		const verdict =
			group.length === 0
				? ("inconclusive" as const)
				: present
					? ("satisfied" as const)
					: ("missing" as const);
		return { id: element.id, verdict, evidence: present?.evidence[0] ?? null, check: element.check };
	});
	const missing = elements.filter((element) => element.verdict === "missing");
	const open = elements.filter((element) => element.verdict === "inconclusive");
	const results = elements.map(({ id, verdict, evidence }) => ({ id, verdict, evidence }));
	const evidence = elements.flatMap((element) => element.evidence ?? []).slice(0, 5);
	if (missing.length > 0)
		return resultOf(
			check,
			"missing",
			`${check.message}: ${missing.map((element) => element.check).join("; ")}`,
			{ elements: results },
		);
	if (open.length > 0 && open.length === elements.length)
		return resultOf(check, "inconclusive", "the checks that this one leans on were not run", {
			elements: results,
		});
	return resultOf(check, "satisfied", check.title, { elements: results, evidence });
}

/**
 * A clause that may say it is there. One that only says the opposite leaves a block empty; not one beside another, nor
 * what shows a part of it.
 */
function comesNear({ verdict, evidence, elements }: Result): boolean {
	if (verdict === "inconclusive") return evidence.length > 0;
	if (verdict !== "contradicted") return verdict === "weak";
	return evidence.length > 1 || elements.some((element) => element.verdict === "satisfied");
}
