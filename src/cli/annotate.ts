import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { settle } from "../config/settle.js";
import { groupFindings } from "../findings/group.js";
import type { DocumentReport } from "../findings/model.js";
import { summarise } from "../findings/summary.js";
import { ReadError } from "../read/error.js";
import { readPlain, Unread } from "../read/file.js";
import { counted, printable } from "../report/text.js";
import { openAccepted, openMarking } from "./accepted.js";
import { openConfiguration, openKnowledge } from "./configuration.js";
import { Fault } from "./exit.js";
import type { LintFlags } from "./flags.js";
import { replaceFile } from "./output.js";
import { type Plan, severitiesOf } from "./plan.js";
import type { Terminal } from "./program.js";
import { outcomeOf } from "./run.js";
import { runWith } from "./setup.js";

/** Flags of the annotate command. */
export interface AnnotateFlags
	extends Pick<
		LintFlags,
		| "config"
		| "pack"
		| "check"
		| "stage"
		| "awardDate"
		| "award"
		| "asOf"
		| "changes"
		| "assumeAgreement"
		| "baseline"
	> {
	/** The file to write. */
	output?: string;
	/** Write over a file that is there. */
	force?: boolean;
}

/**
 * Writes a copy of a Word file with the findings as comments in it; the file itself is never changed.
 * @param path the Word file
 * @returns exit status 0 when the copy is written, whatever was found
 * @throws Fault when it cannot be read, linted or written, or would take the place of the file itself
 */
export async function annotateCommand(
	path: string,
	flags: AnnotateFlags,
	terminal: Terminal,
): Promise<number> {
	const { cwd } = terminal;
	const output = await outputFor(path, flags, cwd);
	const bytes = await bytesOf(path, cwd);
	try {
		const { annotated, withoutComments } = await import("../annotate/index.js");
		if (!isWord(path, bytes))
			throw new Fault(`annotate writes comments into Word files (.docx); for ${path} use moulint lint`);
		// What moulint wrote before is taken out first: it is linted like a draft that was never annotated.
		const clean = withoutComments(bytes, path);
		const { report, plan } = await lint(path, clean, flags, terminal);
		const { read } = await import("../read/index.js");
		const reading = await read(clean, path, undefined, plan.changes);
		const { stage, asOf } = plan.options;
		const result = annotated(clean, path, { report, reading, stage, asOf });
		await replaceFile(resolve(cwd, output), result.bytes, output);
		const { errors, warnings, infos } = summarise([report]);
		terminal.out(
			`${printable(output)}: ${counted(result.comments, "comment")} (${counted(errors, "error")}, ${counted(warnings, "warning")}, ${infos} info)\n`,
		);
		return 0;
	} catch (error) {
		throw error instanceof ReadError ? new Fault(error.message) : error;
	}
}

/** Lints one document exactly as `moulint lint` does, with what was accepted before marked. */
async function lint(
	path: string,
	bytes: Uint8Array,
	flags: AnnotateFlags,
	terminal: Terminal,
): Promise<{ report: DocumentReport; plan: Plan }> {
	const { cwd } = terminal;
	const configuration = await openConfiguration(flags, cwd);
	const known = await openKnowledge(configuration, cwd);
	const run = runWith({ configuration, flags, cwd, withText: false }, known);
	const accepted = await openAccepted(settle(configuration, null), configuration, known, flags, cwd);
	const plan = run.planFor(path);
	const outcome = await outcomeOf({ path, bytes: async () => bytes }, run);
	if ("fault" in outcome) throw new Fault(outcome.fault);
	const marking = await openMarking(accepted, run.planFor, [path], flags, terminal);
	const marked = marking.mark(outcome.report);
	await marking.finish();
	const report = groupFindings(marked, plan.options.checks, known.tensions, severitiesOf(plan));
	return { report, plan };
}

/** The name of the copy. @throws Fault where there is none, or a file that must not be written over */
async function outputFor(path: string, { output, force }: AnnotateFlags, cwd: string): Promise<string> {
	if (path === "-") throw new Fault("annotate needs the Word file's name; it cannot read standard input");
	if (output === undefined || output === "")
		throw new Fault("annotate needs the name of the copy it writes: -o reviewed.docx");
	if (output === "-") throw new Fault("annotate cannot write to standard output; give -o a file's name");
	const [input, there] = await Promise.all([statsOf(resolve(cwd, path)), statsOf(resolve(cwd, output))]);
	const same = input && there && input.dev === there.dev && input.ino === there.ino;
	if (same || resolve(cwd, path) === resolve(cwd, output))
		throw new Fault(`${output} is the file that would be annotated; choose another name`);
	if (there?.isDirectory()) throw new Fault(`${output} is a folder; give -o a file's name`);
	if (there && !there.isFile()) throw new Fault(`${output} is no plain file; choose another name`);
	if (there && !force) throw new Fault(`${output} is there already; --force writes over it`);
	return output;
}

/** Anything named like a Word file, so that what is wrong with it is said; under another name a zip archive. */
function isWord(path: string, bytes: Uint8Array): boolean {
	return /\.(?:docx|docm|dotx|dotm)$/i.test(path) || (bytes[0] === 0x50 && bytes[1] === 0x4b);
}

async function statsOf(file: string) {
	return stat(file, { bigint: true }).catch(() => null);
}

async function bytesOf(path: string, cwd: string): Promise<Uint8Array> {
	try {
		return await readPlain(resolve(cwd, path));
	} catch (error) {
		if (error instanceof Unread) throw new Fault(`${path} is not read: ${error.code}`);
		const code = (error as NodeJS.ErrnoException).code;
		if (code === "ENOENT") throw new Fault(`no such file: ${path}`);
		if (code === "EISDIR") throw new Fault(`${path} is a folder; annotate takes one Word file`);
		if (code === "EACCES" || code === "EPERM") throw new Fault(`${path} cannot be read: permission denied`);
		throw new Fault(`${path} cannot be read: ${code ?? "unknown error"}`);
	}
}
