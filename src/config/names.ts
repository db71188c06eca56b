import type { Check } from "../check/model.js";
import { Fault } from "../cli/exit.js";
import { didYouMean, quoted } from "../cli/suggest.js";
import { OWN_CHECKS } from "../findings/own.js";
import type { Configuration } from "./model.js";
import { isFolderName } from "./paths.js";

const LEVELS = ["must", "should", "may"];

/**
 * Holds the names that configuration files use against the packs and checks there are.
 * @throws Fault with file, line and the nearest known name
 */
export function verifyNames(configuration: Configuration, checks: readonly Check[]): void {
	const packs = [...new Set(checks.map((check) => check.pack))];
	const ids = [...checks.map((check) => check.id), ...Object.keys(OWN_CHECKS)];
	const keys = new Set([...ids, ...packs.map((pack) => `${pack}/*`), ...LEVELS]);
	for (const { kind, values, place } of configuration.layers) {
		if (kind !== "file") continue;
		for (const [i, pack] of (values.packs ?? []).entries())
			if (!isFolderName(pack) && pack !== "all" && !packs.includes(pack))
				throw new Fault(
					`${place(["packs", i])}: unknown pack ${quoted(pack)}${didYouMean(pack, [...packs, "all"])}; known are ${packs.join(", ")}, all`,
				);
		for (const key of Object.keys(values.checks ?? {}))
			if (!keys.has(key))
				throw new Fault(
					`${place(["checks", key])}: unknown check ${quoted(key)}${didYouMean(key, key.includes("/") ? [...keys] : [...ids, ...LEVELS])}; see moulint checks`,
				);
	}
}
