import type { Check } from "../check/model.js";
import { DEFAULT_PACKS } from "../config/settle.js";
import { Fault } from "./exit.js";
import { didYouMean, quoted } from "./suggest.js";

/**
 * The checks a run asks for.
 * @throws Fault for an unknown pack or check, with the nearest known name
 */
export function chooseChecks(
	checks: readonly Check[],
	wanted: { pack?: string[]; check?: string[] },
): Check[] {
	const known = [...new Set(checks.map((check) => check.pack))];
	const packs = wanted.pack ?? DEFAULT_PACKS;
	for (const pack of packs)
		if (!known.includes(pack) && pack !== "all")
			throw new Fault(
				`unknown pack ${quoted(pack)}${didYouMean(pack, [...known, "all"])}; known are ${known.join(", ")}, all`,
			);
	if (packs.length === 0 || wanted.check?.length === 0)
		throw new Fault("nothing to check: --pack and --check need at least one name");
	if (wanted.check) return [...new Set(wanted.check.map((id) => findCheck(checks, id)))];
	if (packs.includes("all")) return [...checks];
	return checks.filter((check) => packs.includes(check.pack));
}

/** A check by id, or by its name alone where only one pack has it. @throws Fault */
export function findCheck(checks: readonly Check[], id: string): Check {
	const found = checks.filter((check) => check.id === id || check.id.endsWith(`/${id}`));
	if (found.length === 1) return found[0] as Check;
	const exact = found.find((check) => check.id === id);
	if (exact) return exact;
	if (found.length > 1)
		throw new Fault(`"${id}" stands in several packs: ${found.map((check) => check.id).join(", ")}`);
	throw new Fault(
		`unknown check ${quoted(id)}${didYouMean(
			id,
			checks.map((check) => check.id),
		)}; see moulint checks`,
	);
}
