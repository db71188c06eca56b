import { resolve } from "node:path";
import { DEFAULT_COUNTING } from "../check/award/deadline.js";
import type { Check } from "../check/model.js";
import type { Known } from "../config/packs.js";
import { isFolderName } from "../config/paths.js";
import { type CheckSetting, type Settings, settingOf, settle, speaksOf } from "../config/settle.js";
import type { SeveritySetting } from "../findings/build.js";
import type { AwardFacts, LintOptions } from "../lint.js";
import { Fault } from "./exit.js";
import type { LintFlags } from "./flags.js";
import { chooseChecks } from "./select.js";
import type { RunSetup } from "./setup.js";

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
	{ configuration, flags, cwd, awards }: RunSetup,
	known: Known,
): (path: string) => Plan {
	const plans = new Map<string, Plan>();
	const withAwards = new Map<string, Plan>();
	const planFor = (path: string): Plan => {
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
	return (path) => {
		const facts = awards?.[path];
		if (!facts) return planFor(path);
		let plan = withAwards.get(path);
		if (!plan) {
			plan = withFacts(planFor(path), facts, flags);
			withAwards.set(path, plan);
		}
		return plan;
	};
}

/** The severities that a plan sets; a check that is off, but named on the command line, has none. */
export function severitiesOf({ settings }: Plan): SeveritySetting {
	return (check) => {
		const setting = settingOf(check, settings)?.setting;
		return setting === "off" ? undefined : setting;
	};
}

/** A document's rows go before the award that the configuration sets; the command line's date goes before theirs. */
function withFacts(plan: Plan, rows: readonly AwardFacts[], { awardDate }: LintFlags): Plan {
	const [award, ...otherAwards] = rows.map((row) => {
		if (awardDate === undefined) return row;
		const { letterDate: _, ...unreadable } = row.unreadable ?? {};
		return { ...row, letterDate: awardDate, unreadable };
	});
	const asOf =
		rows
			.flatMap((row) => row.asOf ?? [])
			.sort()
			.at(-1) ?? plan.options.asOf;
	return { ...plan, options: { ...plan.options, award: award ?? null, otherAwards, asOf } };
}

function planOf(settings: Settings, known: Known, flags: LintFlags): Plan {
	return {
		options: {
			checks: checksOf(settings, known, flags.check),
			stage: settings.stage,
			asOf: flags.asOf ?? null,
			award: settings.award,
			...countingOf(flags),
			assumeAgreement: settings.assumeAgreement,
		},
		settings: settings.checks,
		changes: settings.changes ?? "accept",
	};
}

function countingOf({ submissionDays, count, rollover }: LintFlags): Pick<LintOptions, "counting"> {
	if (submissionDays === undefined && count === undefined && rollover === undefined) return {};
	return {
		counting: {
			submissionDays: submissionDays ?? DEFAULT_COUNTING.submissionDays,
			count: count ?? DEFAULT_COUNTING.count,
			rollover: rollover ?? DEFAULT_COUNTING.rollover,
		},
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
