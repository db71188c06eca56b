import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Chalk } from "chalk";
import type { Check, Stage } from "../check/model.js";
import { type Knowledge, runChecks } from "../check/run.js";
import { documentOf } from "../document/index.js";
import { reportOf } from "../findings/build.js";
import type { DocumentReport, Report, Severity } from "../findings/model.js";
import { atLeast } from "../findings/severity.js";
import { summarise } from "../findings/summary.js";
import type { LintOptions } from "../lint.js";
import { ReadError } from "../read/error.js";
import { read } from "../read/index.js";
import { FORMATTERS } from "../report/index.js";
import { VERSION } from "../version.js";
import { Fault } from "./exit.js";
import { findFiles } from "./files.js";
import { loadShipped } from "./knowledge.js";
import { openTargets, protectInputs, type Target } from "./output.js";
import type { Terminal } from "./program.js";
import { chooseChecks } from "./select.js";

/** Flags of the lint command, as commander gives them. */
export interface LintFlags {
	pack?: string[];
	check?: string[];
	stage?: Stage;
	awardDate?: string;
	award?: boolean;
	asOf?: string;
	format?: string[];
	failLevel?: Severity;
	maxWarnings?: number;
	exitZero?: boolean;
	quiet?: boolean;
	verbose?: boolean;
	ignorePattern?: string[];
	assumeAgreement?: boolean;
	stdin?: boolean;
	stdinFilename?: string;
	color?: boolean;
}

/**
 * Lints what the paths name and writes one report to each format asked for.
 * @returns exit status 0 or 1, or 2 when a file could not be read
 * @throws Fault when nothing could be linted
 */
export async function lintCommand(
	paths: readonly string[],
	flags: LintFlags,
	terminal: Terminal,
): Promise<number> {
	const targets = openTargets(flags.format ?? ["full"], FORMATTERS);
	const shipped = await loadShipped();
	const checks = chooseChecks(shipped.checks, flags);
	const options: LintOptions = {
		checks,
		stage: flags.stage ?? "draft",
		asOf: flags.asOf ?? null,
		award: flags.award === false ? "none" : flags.awardDate ? { letterDate: flags.awardDate } : null,
		assumeAgreement: flags.assumeAgreement ?? false,
	};
	const documents: DocumentReport[] = [];
	let faults = 0;
	const inputs = await inputsOf(paths, flags, terminal);
	protectInputs(
		targets,
		inputs.map((input) => input.path),
		terminal.cwd,
	);
	for (const input of inputs) {
		try {
			documents.push(await lintBytes(await input.bytes(), input.path, options, shipped));
		} catch (error) {
			terminal.err(`moulint: ${faultOf(error, input.path)}\n`);
			faults++;
		}
	}
	if (documents.length === 0 && faults === 0) throw new Fault("nothing to lint: every file named is ignored");
	if (documents.length > 0) await write(assemble(documents, options, flags), targets, flags, terminal);
	if (faults > 0) return 2;
	return flags.exitZero ? 0 : statusOf(documents, flags);
}

/** Lints one document held in memory. @throws ReadError */
async function lintBytes(
	bytes: Uint8Array,
	path: string,
	options: LintOptions,
	knowledge: Knowledge,
): Promise<DocumentReport> {
	const document = documentOf(await read(bytes, path));
	return reportOf(document, runChecks(document, options, knowledge), () => undefined);
}

/** One sentence for a file that cannot be read; anything else is a fault of the program and goes on. */
function faultOf(error: unknown, path: string): string {
	if (error instanceof ReadError) return error.message;
	const code = (error as NodeJS.ErrnoException).code;
	if (code === "EACCES" || code === "EPERM") return `${path} cannot be read: permission denied`;
	if (code === "ENOENT") return `${path} is gone: it was deleted while it was being linted`;
	throw error;
}

interface Input {
	path: string;
	bytes: () => Promise<Uint8Array>;
}

async function inputsOf(paths: readonly string[], flags: LintFlags, terminal: Terminal): Promise<Input[]> {
	const named = paths.filter((path) => path !== "-");
	const stdin = flags.stdin || named.length < paths.length;
	if (named.length === 0 && !stdin)
		throw new Fault("no files given; name a file or folder, or - for standard input");
	const inputs: Input[] = stdin
		? [{ path: flags.stdinFilename || "<stdin>", bytes: () => terminal.stdin() }]
		: [];
	if (named.length === 0) return inputs;
	const { files } = await findFiles(named, {
		cwd: terminal.cwd,
		ignorePatterns: flags.ignorePattern ?? [],
	});
	return [...inputs, ...files.map((path) => ({ path, bytes: () => readFile(resolve(terminal.cwd, path)) }))];
}

function assemble(documents: DocumentReport[], options: LintOptions, flags: LintFlags): Report {
	const packs = [...new Set(options.checks.map((check: Check) => check.pack))];
	const shown = flags.quiet
		? documents.map((document) => ({
				...document,
				findings: document.findings.filter((finding) => finding.severity === "error"),
			}))
		: documents;
	return {
		schema: "moulint-report/1",
		version: VERSION,
		run: {
			packs,
			stage: options.stage,
			asOf: options.asOf,
			documents: documents.length,
			checks: options.checks.length,
		},
		documents: shown,
		summary: summarise(shown),
	};
}

async function write(
	report: Report,
	targets: readonly Target[],
	flags: LintFlags,
	terminal: Terminal,
): Promise<void> {
	for (const target of targets) {
		const color = target.file === null && (flags.color ?? colorWanted(terminal));
		const text = target.format(report, {
			color: new Chalk({ level: color ? 1 : 0 }),
			verbose: flags.verbose ?? false,
		});
		await target.write(text, terminal);
	}
}

/** NO_COLOR and FORCE_COLOR (no-color.org, force-color.org) before what the terminal can do. */
function colorWanted(terminal: Terminal): boolean {
	const forced = terminal.env.FORCE_COLOR;
	if (forced !== undefined && !["", "0", "false"].includes(forced)) return true;
	if (terminal.env.NO_COLOR !== undefined && terminal.env.NO_COLOR !== "") return false;
	return terminal.colors && terminal.env.TERM !== "dumb";
}

function statusOf(documents: readonly DocumentReport[], flags: LintFlags): number {
	const open = documents.flatMap((document) => document.findings).filter((finding) => !finding.suppressed);
	const warnings = open.filter((finding) => finding.severity === "warning").length;
	if (flags.maxWarnings !== undefined && warnings > flags.maxWarnings) return 1;
	return open.some((finding) => atLeast(finding.severity, flags.failLevel ?? "warning")) ? 1 : 0;
}
