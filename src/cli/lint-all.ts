import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { type Cache, keyOf, stampOf } from "../cache/cache.js";
import { LITTLE_SPARE } from "../start/tune.js";
import { VERSION } from "../version.js";
import type { Input } from "./inputs.js";
import type { Plan } from "./plan.js";
import { type Outcome, outcomeOf } from "./run.js";
import type { Run } from "./setup.js";

/** So many documents are linted in about a second: more are worth the start of worker threads. */
const WORTH_WORKERS = 12;
/** More threads gain little: each loads the checks for itself. */
const MOST_WORKERS = 4;
/** Documents handed out before the first is awaited, for each thread: enough to keep it busy, few enough to hold. */
const AHEAD = 4;

export interface LintAllOptions {
	/** Worker threads; 1 lints in this thread; null decides by the number of documents. */
	jobs: number | null;
	cache: Cache | null;
}

/** Lints inputs and gives their outcomes in the order of the inputs, whatever thread is done first. */
export async function* lintAll(
	inputs: readonly Input[],
	run: Run,
	options: LintAllOptions,
): AsyncGenerator<Outcome> {
	const files = inputs.filter(({ file }) => file).length;
	const jobs = Math.min(options.jobs ?? defaultJobs(files), Math.max(1, files));
	const lint = withCache(run, options.cache);
	if (jobs <= 1) {
		for (const input of inputs) yield await lint(input, () => outcomeOf(input, run));
		return;
	}
	setFlagsFromString(LITTLE_SPARE);
	const pool = await (await import("./pool.js")).openPool(run.setup, jobs);
	try {
		const waiting: Promise<Outcome>[] = [];
		for (const input of inputs) {
			const judge = (): Promise<Outcome> => (input.file ? pool.lint(input.path) : outcomeOf(input, run));
			waiting.push(lint(input, judge));
			if (waiting.length >= jobs * AHEAD) yield await (waiting.shift() as Promise<Outcome>);
		}
		for (const outcome of waiting) yield await outcome;
	} finally {
		await pool.close();
	}
}

function defaultJobs(files: number): number {
	return files < WORTH_WORKERS ? 1 : Math.min(availableParallelism(), MOST_WORKERS);
}

/** Looks into the cache first, and keeps what was not there. */
function withCache(
	run: Run,
	cache: Cache | null,
): (input: Input, lint: () => Promise<Outcome>) => Promise<Outcome> {
	if (!cache) return (_, lint) => lint();
	const { known, setup } = run;
	// Limits may be set anew over the same passages.
	const { inputs, targets } = known.weights;
	const knowledge = stampOf([VERSION, inputs, targets, known.checks, known.lexicon.compiled([])]);
	const stamps = new WeakMap<Plan, string>();
	const stampFor = (plan: Plan): string => {
		let stamp = stamps.get(plan);
		if (stamp === undefined) {
			const { checks, ...options } = plan.options;
			const ids = checks.map(({ id }) => id);
			stamp = stampOf([
				knowledge,
				ids,
				options,
				plan.settings,
				plan.changes,
				setup.withText,
				setup.verdictsOnly,
			]);
			stamps.set(plan, stamp);
		}
		return stamp;
	};
	return async (input, lint) => {
		// A file that cannot be read is nothing to keep; linting it says why.
		const bytes = input.file ? await input.bytes().catch(() => null) : null;
		if (!bytes) return lint();
		const key = keyOf(stampFor(run.planFor(input.path)), bytes);
		const report = await cache.get(input.path, key);
		if (report) return { path: input.path, report };
		const outcome = await lint();
		if ("report" in outcome) await cache.put(input.path, key, outcome.report);
		return outcome;
	};
}
