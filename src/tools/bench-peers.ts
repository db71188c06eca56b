/**
 * `npm run bench-peers -- --date <YYYY-MM-DD> [--runs 5] [--documents 300] [--only <tools>]`
 * Times the built command side by side with other linters of prose and Markdown on the same generated agreements, one
 * and a folder of them, and prints a Markdown table. The peers of `bench/peers.json` are installed from the npm
 * registry into `build/peers` when they are not there. `--only` leaves out the other peers.
 */
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { arch, cpus, platform, tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import manifest from "../../package.json" with { type: "json" };
import { VERSION } from "../version.js";
import { agreementNames, writeAgreements } from "./bench/agreements.js";
import { argumentsOf } from "./bench/command.js";
import { median, type Run, timed, trial } from "./bench/measure.js";
import { buildParser } from "./bench/parser.js";
import { installPeer, nameOf, readPeers, versionOf } from "./bench/peers.js";
import { type Row, tableOf } from "./bench/table.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const BASE = "remark-parse alone, bundled";
const MOULINT = [
	"moulint --pack cops-mou agreements",
	"moulint --pack all agreements",
	"moulint --pack all --jobs 2 agreements",
	"moulint --pack all --cache agreements",
];

/** A line of the table to be. */
interface Subject {
	readonly tool: string;
	readonly version: string;
	readonly command: string;
	readonly program: string;
	/** What it loads its rules from, to be beside the agreements. */
	readonly modules?: string;
	readonly countsFindings?: boolean;
}

const { values } = parseArgs({
	options: {
		date: { type: "string" },
		runs: { type: "string", default: "5" },
		documents: { type: "string", default: "300" },
		only: { type: "string" },
	},
});
const [runs, documents] = [Number(values.runs), Number(values.documents)];
if (!/^\d{4}-\d\d-\d\d$/.test(values.date ?? "") || !(runs >= 1) || !(documents >= 1)) {
	console.error(
		"usage: npm run bench-peers -- --date YYYY-MM-DD [--runs 5] [--documents 300] [--only alex,cspell]",
	);
	process.exitCode = 2;
} else if (!existsSync(`${ROOT}dist/moulint.js`)) {
	console.error("there is no dist/moulint.js to time: npm run build");
	process.exitCode = 2;
} else {
	const scratch = mkdtempSync(join(tmpdir(), "moulint-peers-"));
	try {
		const subjects = await subjectsOf(scratch, values.only?.split(","));
		const one = measure(subjects, 1, scratch);
		const many = measure(subjects, documents, scratch);
		const rows = subjects.map(({ tool, version, command }, i): Row => {
			const [single, folder] = [one[i] as Measured, many[i] as Measured];
			return { tool, version, command, one: single.time, many: folder.time, memory: folder.memory };
		});
		const [cpu] = cpus();
		const machine = `${cpus().length} cores ${cpu?.model.trim()}, ${platform()} ${arch()}, Node ${process.version}`;
		console.log(tableOf(rows, { documents, runs, date: values.date as string, machine }));
	} finally {
		rmSync(scratch, { recursive: true });
	}
}

/** The base first, then moulint, then the peers, installed. */
async function subjectsOf(scratch: string, only: readonly string[] | undefined): Promise<Subject[]> {
	const parser: Subject = {
		tool: BASE,
		version: manifest.dependencies["remark-parse"],
		command: "parse.mjs agreements/*.md",
		program: await buildParser(scratch),
	};
	// A copy, so that a build in the meantime does not take the program away.
	const program = join(scratch, "moulint/dist/moulint.js");
	cpSync(`${ROOT}dist`, dirname(program), { recursive: true });
	copyFileSync(`${ROOT}package.json`, join(scratch, "moulint/package.json"));
	const moulint = MOULINT.map((command): Subject => {
		const tool = command.includes("--cache") ? "moulint, second run" : "moulint";
		return { tool, version: VERSION, command, program };
	});
	const peers = readPeers().filter((peer) => !only || only.includes(nameOf(peer)));
	if (only && peers.length !== only.length)
		throw new Error(`--only takes names of peers: ${readPeers().map(nameOf).join(", ")}`);
	return [
		parser,
		...moulint,
		...peers.map((peer): Subject => {
			const folder = join(ROOT, "build/peers", nameOf(peer));
			const program = installPeer(peer, folder);
			const modules = join(folder, "node_modules");
			return { ...peer, tool: nameOf(peer), version: versionOf(peer), program, modules };
		}),
	];
}

interface Measured {
	/** Milliseconds. */
	readonly time: number;
	/** Megabytes. */
	readonly memory: number;
}

/** Each subject in a folder of its own that holds this many agreements: first a trial, then the timed runs. */
function measure(subjects: readonly Subject[], count: number, scratch: string): Measured[] {
	const prepared = subjects.map((subject, i) => {
		const run = prepare(subject, count, join(scratch, `${count}-${i}`));
		// The cache is filled by the first trial; the second one's memory is that of a run that reads it.
		if (subject.command.includes("--cache")) trial(run, scratch);
		const { memory, status, output } = trial(run, scratch);
		const unread = agreementNames(count).find((name) => !output.includes(name));
		// The base prints nothing; that it read them all shows in its exit status.
		if (subject.tool === BASE ? status !== 0 : unread !== undefined)
			throw new Error(`"${subject.command}" did not read every agreement:\n${output.slice(-2000)}`);
		console.error(`${count} x ${subject.command}: ${memory.toFixed(0)} MB`);
		return { run, memory, status, times: [] as number[] };
	});
	// Round robin, so that a slow minute of the machine falls on all alike.
	for (let round = 0; round < runs; round++) {
		for (const { run, status, times } of prepared) {
			times.push(timed(run, status));
			console.error(
				`round ${round + 1}, ${count} x ${basename(run.program)}: ${times.at(-1)?.toFixed(0)} ms`,
			);
		}
	}
	return prepared.map(({ memory, times }) => ({ time: median(times), memory }));
}

/** Away from the project, whose own configuration and ignore files are not to be found by any tool. */
function prepare(subject: Subject, count: number, cwd: string): Run {
	const { command, modules } = subject;
	mkdirSync(cwd);
	writeAgreements(join(cwd, "agreements"), count);
	if (modules !== undefined) symlinkSync(modules, join(cwd, "node_modules"));
	return { ...subject, args: argumentsOf(command, cwd), cwd };
}
