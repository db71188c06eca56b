import type { LintFlags } from "../../../cli/flags.js";
import type { Grammar } from "../mutate.js";
import type { Target } from "../target.js";
import { AWARDS, CONFIGURATION, JSON_FILES, SUPPRESSIONS } from "./file-grammars.js";
import { Folder } from "./folder.js";
import { filesIn, scenarioFiles, textsOf } from "./seeds.js";
import { changed } from "./texts.js";

/** Bytes of the largest such file that is tried. */
const MOST = 256 * 1024;

/** The configuration, as YAML, as JSON or in package.json; it is used and printed. */
export function configuration(): Target {
	const folder = new Folder();
	folder.write("own/cameras.yaml", filesIn("checks/hygiene", ["missing-title.yaml"])[0] as Uint8Array);
	folder.write("other.yaml", "stage: executed\n");
	return {
		...formOf("configuration", ".yaml", CONFIGURATION),
		covers: ["src/config/", "src/cli/configuration.ts", "src/cli/plan.ts", "src/cli/print-settings.ts"],
		seeds: [
			...scenarioFiles([".moulint.yaml", ".moulint.json", "package.json", "moulint.yaml"]),
			...textsOf([
				"packs: [all]\nchecks:\n  cops-mou/*: info\n  must: warning\n  hygiene/missing-title: off\noverrides:\n  - files: ['**/*.md', '!x/**']\n    stage: executed\n    award:\n      letterDate: 2026-09-30\n      program: chp\nextends: [other.yaml]\nignore: ['*.txt', '!a/']\nmaxWarnings: 3\nfailLevel: error\n",
				'{"moulint": {"packs": ["./own"], "award": "none", "changes": "reject", "files": ["**/*.docx"]}}\n',
			]),
		],
		run: async (bytes) => {
			const text = new TextDecoder().decode(bytes);
			const name = text.includes('"moulint"') ? "package.json" : ".moulint.yaml";
			folder.write(name, bytes);
			await folder.lint({ config: name, printConfig: true });
			await folder.lint({ config: name });
		},
	};
}

/** The file of suppressions, one agreement linted with it before and after the day it names. */
export function suppressions(): Target {
	const folder = new Folder();
	folder.write(".moulint.yaml", "suppressions: accepted.yaml\n");
	return {
		...formOf("suppressions", ".yaml", SUPPRESSIONS),
		covers: ["src/findings/suppress-sidecar.ts", "src/config/strict.ts", "src/config/day.ts"],
		seeds: scenarioFiles(["suppressions.yaml", "accepted.yaml"]).concat(
			textsOf([
				"- check: cops-mou/ferpa\n  document: draft.md\n  reason: agreed\n  owner: counsel\n  expires: 2026-11-24\n- check: cops-mou/hipaa\n  document: signed/a.docx\n  reason: n/a\n  owner: x\n",
			]),
		),
		run: async (bytes) => {
			folder.write("accepted.yaml", bytes);
			await folder.lint({});
			await folder.lint({ asOf: "2026-11-25" });
		},
	};
}

/** The baseline, used, then written anew: what is written is a baseline that gives the same again. */
export function baseline(): Target {
	const folder = new Folder();
	return {
		...formOf("baseline", ".json", JSON_FILES),
		covers: ["src/findings/baseline.ts"],
		seeds: scenarioFiles(["baseline.json"]).concat(
			textsOf([
				'{\n\t"schema": "moulint-baseline/1",\n\t"entries": [\n\t\t{"document":"draft.md","check":"cops-mou/ferpa","fingerprint":"0123456789abcdef","count":2},\n\t\t{"document":"a/b.md","check":"hygiene/x","fingerprint":"f"}\n\t]\n}\n',
			]),
		),
		run: async (bytes) => {
			const flags: LintFlags = { baseline: "known.json" };
			folder.write("known.json", bytes);
			await folder.lint(flags);
			await folder.lint({ ...flags, updateBaseline: true });
			await folder.lint(flags);
		},
	};
}

/** The awards file, with checks that count days. */
export function awards(): Target {
	const folder = new Folder();
	return {
		...formOf("awards", ".csv", AWARDS),
		covers: ["src/awards", "src/cli/awards.ts", "src/check/award"],
		seeds: [
			...scenarioFiles([".csv"]),
			...filesIn("test/awards", [".csv"]),
			...textsOf([
				'mou_file,award_number,award_program,letter_date,award_start,award_end,award_end_original,submission_date,acceptance_date,extension_to,first_deployment_date,first_drawdown_date,last_review_date,review_day,le_signatory,le_title,le_signed_on,school_signatory,school_title,school_signed_on,signature_images_confirmed,as_of\ndraft.md,A-1,chp,2026-08-01,2026-10-01,2029-09-30,2028-09-30,2026-09-01,2026-10-01,2027-01-30,2026-10-02,2026-10-03,2025-06-30,06-30,Jane Roe,Chief,2026-08-02,"Doe, John",Superintendent,2026-08-03,yes,2026-11-25\n',
			]),
		],
		run: async (bytes) => {
			folder.write("awards.csv", bytes);
			await folder.lint({ awards: "awards.csv", asOf: "2026-11-25", check: AWARD_CHECKS, verbose: true });
		},
	};
}

/** Checks that facts about the award decide. */
const AWARD_CHECKS = [
	"cops-mou/ninety-day-submission",
	"cops-mou/term-covers-award",
	"cops-mou/no-implementation-before-acceptance",
	"cops-mou/deployment-policy",
];

function formOf(
	name: string,
	ending: string,
	grammar: Grammar,
): Pick<Target, "name" | "ending" | "most" | "mutate"> {
	return {
		name,
		ending,
		most: MOST,
		mutate: (bytes, other, random) => changed(bytes, other, grammar, random, MOST),
	};
}
