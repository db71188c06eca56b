import { resolve } from "node:path";
import type { Check } from "../check/model.js";
import type { Configuration } from "../config/model.js";
import type { Known } from "../config/packs.js";
import { isFolderName } from "../config/paths.js";
import { type CheckSetting, type Settings, settingOf, settle, speaksOf } from "../config/settle.js";
import type { LintOptions } from "../lint.js";
import { Fault } from "./exit.js";
import type { LintFlags } from "./flags.js";
import { chooseChecks } from "./select.js";

/** How one document is linted. Documents that the same overrides speak of share one plan. */
export interface Plan {
	options: LintOptions;
	/** Severities by check that the configuration sets, weakest first. */
	settings: readonly CheckSetting[];
	/** How tracked changes of Word files are read. */
	changes: "accept" | "reject";
}

/**
 * Plans for documents, by the path as reported.
 * @throws Fault for unknown names on the command line, and where no check is left
 */
export function planner(
	configuration: Configuration,
	known: Known,
	flags: LintFlags,
	cwd: string,
): (path: string) => Plan {
	const plans = new Map<string, Plan>();
	return (path) => {
		const file = resolve(cwd, path);
		const key = configuration.layers
			.map((layer) => (speaksOf(layer, file, configuration.folder) ? "1" : "0"))
			.join("");
		let plan = plans.get(key);
		if (!plan) {
			plan = planOf(settle(configuration, file), known, flags);
			if (plan.options.checks.length === 0)
				throw new Fault(`nothing to check in ${path}: the configuration turns every check off`);
			plans.set(key, plan);
		}
		return plan;
	};
}

function planOf(settings: Settings, known: Known, flags: LintFlags): Plan {
	return {
		options: {
			checks: checksOf(settings, known, flags.check),
			stage: settings.stage,
			asOf: flags.asOf ?? null,
			award: settings.award,
			assumeAgreement: settings.assumeAgreement,
		},
		settings: settings.checks,
		changes: settings.changes ?? "accept",
	};
}

/** The checks of the packs chosen that are not off; or those named on the command line, off or not. */
function checksOf(settings: Settings, known: Known, named: string[] | undefined): Check[] {
	const checks = checksOfPacks(settings, known, named);
	if (named) return checks;
	return checks.filter((check) => settingOf(check, settings.checks)?.setting !== "off");
}

/** The checks of the packs chosen, off or not, or those named. @throws Fault for an unknown name */
export function checksOfPacks(settings: Settings, known: Known, named?: string[]): Check[] {
	const pack = settings.packs.map((name) => (isFolderName(name) ? (known.folders.get(name) ?? name) : name));
	return chooseChecks(known.checks, named ? { pack, check: named } : { pack });
}
