/**
 * `npm run train [-- --without <writer>,… --limits <weights> --out <file> --held <file>]`
 * Fits the learned judge from check examples, phrase files and labelled agreements and writes its integer weights.
 * A second process scores most of the left-out documents meanwhile (`--folds`, for that process alone); with the limits
 * of weights that are there already, none are left out, which is enough to see what the judge is without some writers.
 */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { loadPacks } from "../check/load.js";
import { DEFAULT_LIMITS, type Limits, openWeights, unpackWeights, writeWeights } from "../judge/weights.js";
import { Lexicon } from "../match/lexicon.js";
import { affirmativeChecks } from "./train/affirms.js";
import { limitsFrom } from "./train/calibrate.js";
import { dictionaryOf, vectorOf } from "./train/dataset.js";
import { type CalibrationInput, FOLDS, type HeldOut, heldOutScores } from "./train/held-out.js";
import { quantise } from "./train/quantise.js";
import { trainingSet } from "./train/set.js";
import { settleLimits } from "./train/settle.js";
import { fitShared } from "./train/shared.js";
import { fitOpposites, fitStack } from "./train/stack.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** Features that one judge may use: what fits the bundle (2 MB) and does not cost accuracy. */
const KEEP = { check: 1600, small: 350, element: 50, opposite: 220 };

/** Passages written for a check from which its limit is set with those of others that had as many. */
const MANY_PASSAGES = 250;
/** Rows that a feature must stand in. */
const LEAST_ROWS = 26;

const { values } = parseArgs({
	options: {
		without: { type: "string" },
		out: { type: "string" },
		held: { type: "string" },
		folds: { type: "string" },
		limits: { type: "string" },
	},
});

const packs = await loadPacks(`${ROOT}checks`);
const set = await trainingSet(ROOT, packs, new Set(values.without?.split(",") ?? []));
const { rows, twins, documents } = set;
// A clause may stand in several rows and twins; its bag counts once.
const bags = new Set([...rows, ...twins].map(({ bag }) => bag));
const dictionary = dictionaryOf(
	[...bags].map((bag) => ({ bag })),
	LEAST_ROWS,
);
const vectors = rows.map((row) => vectorOf(row, dictionary));
const judged = packs.checks.filter(
	({ kind }) => kind !== "hygiene" && kind !== "confirm" && kind !== "blocks",
);
const passages = new Map<string, number>();
for (const { about } of rows) if (about) passages.set(about, (passages.get(about) ?? 0) + 1);
const learnedMuch = (check: string): boolean => (passages.get(check) ?? 0) >= MANY_PASSAGES;
const input: CalibrationInput = {
	keep: KEEP,
	rows,
	vectors,
	features: dictionary.size,
	checks: judged.map((check) => check.id),
	documents,
};

if (values.folds) {
	const folds = values.folds.split(",").map(Number);
	writeFileSync(values.out as string, JSON.stringify(heldOutScores(input, folds)));
} else await train();

async function train(): Promise<void> {
	const beside = values.limits ? null : startBeside();
	const stack = fitStack({
		...input,
		elements: judged.flatMap((check) => check.elements.map((element) => `${check.id}#${element.id}`)),
		fitted: () => true,
		seed: 1,
	});
	const opposites = fitOpposites(
		twins,
		twins.map((twin) => vectorOf(twin, dictionary)),
		dictionary.size,
		KEEP.opposite,
		1,
	);
	for (const [id, judge] of opposites) stack.elements.set(id, judge);
	const shared = fitShared({ ...input, fitted: () => true, seed: 1 });
	const limits = beside
		? limitsFrom(await heldOut(beside), input.checks, learnedMuch)
		: await limitsOf(values.limits as string);
	const hashes: number[] = [];
	for (const [feature, id] of dictionary) hashes[id] = feature;
	const weights = quantise(stack, shared, hashes, set.hash, limits, affirmativeChecks(rows));
	const opened = openWeights(await unpackWeights(writeWeights(weights)));
	const moved = await settleLimits(opened, judged, new Lexicon(packs.lexicon));
	console.log(`${moved.length} limits moved to agree with the check's own examples`);
	const bytes = writeWeights(opened);
	writeFileSync(values.out ?? `${ROOT}checks/judge.weights`, bytes);
	console.log(
		`${rows.length} passages, ${dictionary.size} features, ${weights.targets.length} targets, ${weights.checkTargets.length + weights.elementTargets.length} entries, ${bytes.length} bytes`,
	);
}

/** Starts the process that scores all parts of the left-out documents but the last. */
function startBeside(): { folder: string; ended: Promise<unknown> } {
	const folder = mkdtempSync(join(tmpdir(), "moulint-train-"));
	const ended = promisify(execFile)(process.execPath, [
		...process.execArgv,
		fileURLToPath(import.meta.url),
		"--folds",
		[...Array(FOLDS - 1).keys()].join(","),
		"--out",
		join(folder, "held.json"),
		...(values.without ? ["--without", values.without] : []),
	]);
	return { folder, ended };
}

/** The scores of that process and of the last part. */
async function heldOut({ folder, ended }: ReturnType<typeof startBeside>): Promise<HeldOut[]> {
	const own = heldOutScores(input, [FOLDS - 1]);
	await ended;
	const held = [...(JSON.parse(readFileSync(join(folder, "held.json"), "utf8")) as HeldOut[]), ...own];
	rmSync(folder, { recursive: true });
	if (values.held) writeFileSync(values.held, JSON.stringify(held));
	return held;
}

/** The limits that weights have already. */
async function limitsOf(file: string): Promise<(check: string) => Limits> {
	const { targets } = openWeights(await unpackWeights(readFileSync(file)));
	const limits = new Map(targets.map(({ id, limits }) => [id, limits]));
	return (check) => ({ ...(limits.get(check) ?? DEFAULT_LIMITS) });
}
