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
import { openTargets, type Target } from "./output.js";
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
	for await (const input of inputsOf(paths, flags, terminal)) {
		try {
			documents.push(await lintBytes(input.bytes, input.path, options, shipped));
		} catch (error) {
			if (!(error instanceof ReadError)) throw error;
			terminal.err(`moulint: ${error.message}\n`);
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

async function* inputsOf(
	paths: readonly string[],
	flags: LintFlags,
	terminal: Terminal,
): AsyncGenerator<{ path: string; bytes: Uint8Array }> {
	const named = paths.filter((path) => path !== "-");
	const stdin = flags.stdin || named.length < paths.length;
	if (named.length === 0 && !stdin)
		throw new Fault("no files given; name a file or folder, or - for standard input");
	if (stdin) yield { path: flags.stdinFilename ?? "<stdin>", bytes: await terminal.stdin() };
	if (named.length === 0) return;
	const { readFile } = await import("node:fs/promises");
	const { files } = await findFiles(named, { cwd: terminal.cwd, ignorePatterns: flags.ignorePattern ?? [] });
	for (const path of files)
		yield { path, bytes: await readFile(path.startsWith("/") ? path : `${terminal.cwd}/${path}`) };
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
	if (terminal.env.FORCE_COLOR !== undefined && terminal.env.FORCE_COLOR !== "0") return true;
	if (terminal.env.NO_COLOR !== undefined && terminal.env.NO_COLOR !== "") return false;
	return terminal.colors;
}

function statusOf(documents: readonly DocumentReport[], flags: LintFlags): number {
	const open = documents.flatMap((document) => document.findings).filter((finding) => !finding.suppressed);
	const warnings = open.filter((finding) => finding.severity === "warning").length;
	if (flags.maxWarnings !== undefined && warnings > flags.maxWarnings) return 1;
	return open.some((finding) => atLeast(finding.severity, flags.failLevel ?? "warning")) ? 1 : 0;
}
