/**
 * `npm run fuzz -- [--target <names>] [--seconds <n>] [--seed <n>]`
 * Runs inputs made at random, guided by what they reach in the source, and keeps every input that breaks a promise:
 * an error that is not told in one sentence, more than 2 s a megabyte, more than 512 MB, a position outside the text.
 * Seconds are those that it has the processor, for each target, so that a busy machine makes no difference.
 * Saves such inputs under build/fuzz/ and adds a line for each target to build/fuzz/log.jsonl. Exit status 1 for faults.
 */
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { instrumented, type Point, ROOT } from "./fuzz/instrument.js";
import { TARGETS } from "./fuzz/targets/index.js";
import { type Outcome, watched } from "./fuzz/watch.js";

/** One line of the log. */
interface Line {
	target: string;
	seed: number;
	seconds: number;
	/** Seconds that it had the processor. */
	busy: number;
	executions: number;
	perSecond: number;
	/** Functions and blocks of the target's own source: reached, and all. */
	functions: [number, number];
	blocks: [number, number];
	kept: number;
	faults: string[];
}

const HEAD =
	"target          seconds    busy  executions   a second  functions          blocks             kept  faults";
const { values } = parseArgs({
	options: {
		target: { type: "string", default: Object.keys(TARGETS).join(",") },
		seconds: { type: "string", default: "60" },
		seed: { type: "string", default: "1" },
	},
});
process.chdir(ROOT);
const folder = `${ROOT}build/fuzz/`;
mkdirSync(folder, { recursive: true });
// Two runs side by side number their points differently: each has a program of its own.
const program = `${folder}worker-${process.pid}.mjs`;
process.once("exit", () => rmSync(program, { force: true }));
const points = await instrumented(`${ROOT}src/tools/fuzz/worker.ts`, program);
const lines: Line[] = [];
for (const name of values.target.split(",")) {
	const seed = Number(values.seed);
	const outcome = await watched(program, {
		target: name,
		seconds: Number(values.seconds),
		seed,
		onFault: ({ key, kind, message, bytes }, ending) => {
			const file = `${folder}${name}-${key}${ending}`;
			writeFileSync(file, bytes);
			console.log(`${name}: ${kind}: ${message}\n  ${bytes.length} bytes, saved as ${file}\n`);
		},
	});
	const { covers } = outcome.opened;
	const line = lineOf(name, seed, outcome, covers);
	if (lines.length === 0) console.log(HEAD);
	lines.push(line);
	console.log(rowOf(line));
	appendFileSync(`${folder}log.jsonl`, `${JSON.stringify(line)}\n`);
	writeFileSync(`${folder}${name}-not-reached.txt`, missed(outcome.reached, covers));
}
process.exitCode = lines.some(({ faults }) => faults.length > 0) ? 1 : 0;

function lineOf(target: string, seed: number, outcome: Outcome, covers: readonly string[]): Line {
	const { executions, seconds, busy, kept, faults, reached } = outcome;
	const count = (kind: Point["kind"]): [number, number] => {
		const own = points.flatMap((point, i) => (point.kind === kind && isOf(point, covers) ? [i] : []));
		return [own.filter((i) => reached[i] !== 0).length, own.length];
	};
	return {
		target,
		seed,
		seconds: Math.round(seconds),
		busy: Math.round(busy),
		executions,
		perSecond: Math.round(executions / busy),
		functions: count("function"),
		blocks: count("block"),
		kept,
		faults: faults.map(({ kind, message }) => `${kind}: ${message.split("\n")[0]}`),
	};
}

/** The places that no input reached, one a line. */
function missed(reached: Uint8Array, covers: readonly string[]): string {
	const places = points.flatMap((point, i) =>
		reached[i] === 0 && isOf(point, covers) ? [`${point.file}:${point.line} ${point.kind}`] : [],
	);
	return `${[...new Set(places)].sort().join("\n")}\n`;
}

function isOf({ file }: Point, covers: readonly string[]): boolean {
	return covers.some((prefix) => file.startsWith(prefix));
}

function rowOf({
	target,
	seconds,
	busy,
	executions,
	perSecond,
	functions,
	blocks,
	kept,
	faults,
}: Line): string {
	const share = ([some, all]: [number, number]): string =>
		`${some}/${all} (${((100 * some) / Math.max(1, all)).toFixed(0)}%)`;
	return [
		target.padEnd(14),
		String(seconds).padStart(8),
		String(busy).padStart(7),
		String(executions).padStart(11),
		String(perSecond).padStart(10),
		` ${share(functions).padEnd(18)}`,
		share(blocks).padEnd(18),
		String(kept).padStart(4),
		String(faults.length).padStart(7),
	].join(" ");
}
