import { type Command, Option } from "commander";
import type { LintFlags } from "./flags.js";
import { addConfig, collect, count } from "./options.js";
import type { Terminal } from "./program.js";
import { addScope } from "./scope-options.js";

/** Adds the lint command with its options. */
export function addLint(program: Command, terminal: Terminal, setStatus: (status: number) => void): void {
	const command = program
		.command("lint", { isDefault: false })
		.description("lint agreements (the default command)")
		.argument("[paths...]", "files, folders or globs; - for standard input");
	addScope(command).option("--awards <csv>", "award facts of many agreements, a row for each");
	addCounting(command);
	addOutput(command);
	addConfig(command)
		.option(
			"--print-config",
			"print the settings that hold and where they come from, for a document if named",
		)
		.option("--update-baseline", "write the findings that there are into the baseline")
		.option("--ignore-pattern <pattern>", "leave out files, in .gitignore syntax; repeatable", collect)
		.option("--jobs <count>", "worker threads; without it as many as the work is worth", count)
		.option("--cache", "keep reports, and lint again only what changed")
		.option("--cache-location <folder>", "where they are kept (default: .moulint-cache)")
		.option("--stdin", "read standard input")
		.option("--stdin-filename <name>", "name to report standard input under")
		.action(async (paths: string[], flags: LintFlags) =>
			setStatus(await (await import("./lint.js")).lintCommand(paths, flags, terminal)),
		);
}

/** How the days of the filing period are counted, which the sources leave open. */
function addCounting(command: Command): void {
	command
		.option("--submission-days <days>", "days from the award letter to the filing (default: 90)", count)
		.addOption(
			new Option("--count <how>", "the letter's date is day 0 (exclusive, the default) or day 1").choices([
				"exclusive",
				"inclusive",
			]),
		)
		.addOption(
			new Option("--rollover <how>", "what becomes of a last day on a weekend or federal holiday").choices([
				"none",
				"next-business-day",
			]),
		);
}

/** What is printed, and when the exit status is 1. */
function addOutput(command: Command): void {
	command
		.option(
			"-f, --format <name[=file]>",
			"full, stylish, concise, json, sarif, junit, github, github-summary, gitlab, checkstyle, markdown, html, csv; repeatable; =file writes to a file",
			collect,
		)
		.addOption(
			new Option("--fail-level <severity>", "exit 1 from this severity on (default: warning)").choices([
				"error",
				"warning",
				"info",
			]),
		)
		.option(
			"--max-warnings <count>",
			"exit 1 when there are more warnings; so many do not fail, whatever --fail-level says",
			count,
		)
		.option("--exit-zero", "exit 0 whatever is found")
		.option("--quiet", "errors only")
		.option("--verbose", "also info findings, the evidence for what is satisfied, and ignored files")
		.option("--color", "colour even when the output is no terminal")
		.option("--no-color", "no colour");
}
