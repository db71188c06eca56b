import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { VERSION } from "../version.js";
import { Fault } from "./exit.js";
import type { LintFlags } from "./lint.js";

/** What the program talks to; tests give their own. */
export interface Terminal {
	argv: readonly string[];
	cwd: string;
	env: Readonly<Record<string, string | undefined>>;
	stdin: () => Promise<Uint8Array>;
	out: (text: string) => void;
	err: (text: string) => void;
	/** Whether standard output is a terminal that shows colour. */
	colors: boolean;
}

const EXAMPLES = `
Examples:
  $ moulint draft.md                                   a draft, the default packs
  $ moulint agreements/ --stage executed -f concise    a folder of signed agreements
  $ moulint draft.txt --award-date 2026-09-30 --as-of 2026-11-25
  $ pandoc draft.docx -t markdown | moulint --stdin-filename draft.md -
  $ moulint explain cops-mou/ferpa                     what a check asks for, and why

Exit status: 0 nothing at or above the fail level; 1 findings; 2 it could not do what was asked.`;

/**
 * Runs the command line.
 * @returns the exit status: 0, 1 or 2
 */
export async function run(terminal: Terminal): Promise<number> {
	let status = 0;
	const program = build(terminal, (value) => {
		status = value;
	});
	try {
		await program.parseAsync(withDefaultCommand(terminal.argv, program), { from: "user" });
	} catch (error) {
		if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
		if (!(error instanceof Fault)) throw error;
		terminal.err(`moulint: ${error.message}\n`);
		return 2;
	}
	return status;
}

function build(terminal: Terminal, setStatus: (status: number) => void): Command {
	const program = new Command("moulint")
		.description("Lints School Resource Officer agreements against what the COPS Office and NASRO ask for.")
		.version(VERSION, "-V, --version", "print the version")
		.addHelpText("after", EXAMPLES)
		.showSuggestionAfterError()
		.exitOverride()
		.configureOutput({ writeOut: terminal.out, writeErr: terminal.err });
	addLint(program, terminal, setStatus);
	program
		.command("checks")
		.description("list packs and checks")
		.option("--pack <names>", "only these packs, separated by commas", list)
		.addOption(formatOption(["text", "json"]))
		.action(async (flags) => (await import("./checks.js")).listChecks(flags, terminal));
	program
		.command("explain")
		.description("what a check asks for, why, its source and examples")
		.argument("<check>", "check id, such as cops-mou/ferpa")
		.addOption(formatOption(["text", "json"]))
		.action(async (id, flags) => (await import("./explain.js")).explain(id, flags, terminal));
	program
		.command("test")
		.description("run the examples of checks")
		.argument("[pack-dir]", "a folder of your own checks; the shipped ones without it")
		.action(async (folder) => setStatus(await (await import("./test.js")).testPacks(folder, terminal)));
	return program;
}

function addLint(program: Command, terminal: Terminal, setStatus: (status: number) => void): void {
	program
		.command("lint", { isDefault: false })
		.description("lint agreements (the default command)")
		.argument("[paths...]", "files, folders or globs; - for standard input")
		.option("--pack <names>", "packs to check, separated by commas, or all", list)
		.option("--check <ids>", "only these checks, separated by commas", list)
		.addOption(
			new Option("--stage <stage>", "how far the agreement is").choices(["draft", "executed", "submission"]),
		)
		.option("--award-date <date>", "date on the award congratulatory letter (YYYY-MM-DD)", date)
		.option("--no-award", "the agreement has no federal award")
		.option("--as-of <date>", "the day to count from (YYYY-MM-DD); there is no clock otherwise", date)
		.option(
			"-f, --format <name[=file]>",
			"full, stylish, concise or json; repeatable; =file writes to a file",
			collect,
		)
		.addOption(
			new Option("--fail-level <severity>", "exit 1 from this severity on").choices([
				"error",
				"warning",
				"info",
			]),
		)
		.option("--max-warnings <count>", "exit 1 when there are more warnings", count)
		.option("--exit-zero", "exit 0 whatever is found")
		.option("--quiet", "errors only")
		.option("--verbose", "also info findings, and the evidence for what is satisfied")
		.option("--ignore-pattern <pattern>", "leave out files, in .gitignore syntax; repeatable", collect)
		.option("--assume-agreement", "take every document for an SRO agreement, for excerpts")
		.option("--stdin", "read standard input")
		.option("--stdin-filename <name>", "name to report standard input under")
		.option("--color", "colour even when the output is no terminal")
		.option("--no-color", "no colour")
		.action(async (paths: string[], flags: LintFlags) =>
			setStatus(await (await import("./lint.js")).lintCommand(paths, flags, terminal)),
		);
}

/** `moulint draft.md` means `moulint lint draft.md`. */
function withDefaultCommand(argv: readonly string[], program: Command): string[] {
	const first = argv.find((argument) => !argument.startsWith("-"));
	const names = [...program.commands.map((command) => command.name()), "help"];
	if (argv.some((argument) => ["-h", "--help", "-V", "--version"].includes(argument)) || argv.length === 0) {
		if (argv.length === 0) return ["--help"];
		return [...argv];
	}
	return first !== undefined && names.includes(first) && argv[0] === first ? [...argv] : ["lint", ...argv];
}

function formatOption(choices: string[]): Option {
	return new Option("-f, --format <name>", "output format").choices(choices).default(choices[0]);
}

function list(value: string): string[] {
	return value
		.split(",")
		.map((name) => name.trim())
		.filter((name) => name !== "");
}

function collect(value: string, before: string[] = []): string[] {
	return [...before, value];
}

function date(value: string): string {
	const parsed = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
	if (!parsed || Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== value)
		throw new InvalidArgumentError(`"${value}" is no date of the form YYYY-MM-DD.`);
	return value;
}

function count(value: string): number {
	if (!/^\d+$/.test(value)) throw new InvalidArgumentError(`"${value}" is no whole number.`);
	return Number(value);
}
