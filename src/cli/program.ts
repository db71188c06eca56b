import { Command, CommanderError } from "commander";
import { visible } from "../report/safe.js";
import { VERSION } from "../version.js";
import { addAnnotate } from "./annotate-options.js";
import { Fault } from "./exit.js";
import type { ConfigFlags } from "./flags.js";
import { addLint } from "./lint-options.js";
import { addConfig, formatOption, list } from "./options.js";
import { say } from "./say.js";

/** What the program talks to; tests give their own. */
export interface Terminal {
	argv: readonly string[];
	cwd: string;
	env: Readonly<Record<string, string | undefined>>;
	stdin: () => Promise<Uint8Array>;
	out: (text: string) => void;
	/** Waits until standard output takes more. @returns false once nobody reads it */
	drained?: () => Promise<boolean>;
	err: (text: string) => void;
	/** Whether standard output is a terminal that shows colour. */
	colors: boolean;
	/** Whether a person watches standard error: it is a terminal. */
	watched?: boolean;
}

const EXAMPLES = `
Counsel, with a draft:
  $ moulint draft.docx                       what the draft lacks, with the source of each term
  $ moulint draft.md --pack all --verbose    every pack, and the evidence for what is satisfied
  $ moulint explain cops-mou/ferpa           what a check asks for, why, and wording that satisfies it

Grant officer, with signed agreements:
  $ moulint agreements/ --stage executed -f stylish -f csv=matrix.csv
  $ moulint mou.docx --stage submission --award-date 2026-09-30 --as-of 2026-11-25
  $ moulint agreements/ --awards awards.csv --as-of 2026-11-25 -f csv=matrix.csv
  $ moulint mou.docx --no-award              an agreement without a federal award

Policy repository, in hooks and CI:
  $ moulint init                             write .moulint.yaml and a pre-commit entry
  $ moulint agreements/ --baseline .moulint-baseline.json --update-baseline
  $ moulint agreements/ -f concise -f sarif=moulint.sarif
  $ moulint --print-config policies/mou.md   which settings hold, and where they come from

The options of linting: moulint lint --help
Exit status: 0 nothing at or above the fail level; 1 findings; 2 it could not do what was asked.`;

/**
 * Runs the command line.
 * @returns the exit status: 0, 1 or 2
 */
export async function run(terminal: Terminal): Promise<number> {
	let status = 0;
	const program = programFor(terminal, (value) => {
		status = value;
	});
	try {
		await program.parseAsync(withDefaultCommand(terminal.argv, program), { from: "user" });
	} catch (error) {
		if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
		if (!(error instanceof Fault)) throw error;
		say(terminal, error.message);
		return 2;
	}
	return status;
}

/** The program with its commands and options. `setStatus` is called with the exit status of a command that has one. */
export function programFor(terminal: Terminal, setStatus: (status: number) => void): Command {
	const program = new Command("moulint")
		.description("Lints School Resource Officer agreements against what the COPS Office and NASRO ask for.")
		.version(VERSION, "-V, --version", "print the version")
		.addHelpText("after", EXAMPLES)
		.showSuggestionAfterError()
		.exitOverride()
		.configureOutput({ writeOut: terminal.out, writeErr: (text) => terminal.err(visible(text)) });
	addLint(program, terminal, setStatus);
	addAnnotate(program, terminal, setStatus);
	addConfig(
		program
			.command("checks")
			.description("list packs and checks")
			.option("--pack <names>", "only these packs, separated by commas", list),
	)
		.addOption(formatOption(["text", "json"]))
		.action(async (flags) => (await import("./checks.js")).listChecks(flags, terminal));
	addConfig(
		program
			.command("explain")
			.description("what a check asks for, why, its source and examples")
			.argument("<check>", "check id, such as cops-mou/ferpa"),
	)
		.addOption(formatOption(["text", "json"]))
		.action(async (id, flags) => (await import("./explain.js")).explain(id, flags, terminal));
	addConfig(
		program
			.command("test")
			.description("run the examples of checks")
			.argument("[pack-dir]", "a folder of your own checks; else the shipped ones and the configuration's"),
	).action(async (folder: string | undefined, flags: ConfigFlags) =>
		setStatus(await (await import("./test.js")).testPacks(folder, flags, terminal)),
	);
	program
		.command("init")
		.description("write .moulint.yaml and a pre-commit entry; nothing is overwritten")
		.action(async () => (await import("./init.js")).init(terminal));
	program
		.command("completion")
		.description("print a completion script: bash, zsh or fish")
		.argument("<shell>", "bash, zsh or fish")
		.action(async (shell: string) => (await import("./completion.js")).completion(shell, program, terminal));
	return program;
}

/** `moulint draft.md` means `moulint lint draft.md`; a command may stand behind options, as in `moulint --no-config checks`. */
function withDefaultCommand(argv: readonly string[], program: Command): string[] {
	const asks = (...flags: string[]): boolean => argv.some((argument) => flags.includes(argument));
	if (argv.length === 0) return ["--help"];
	if (asks("-V", "--version")) return [...argv];
	const at = firstOperand(argv, program);
	const first = argv[at];
	const names = [...program.commands.map((command) => command.name()), "help"];
	if (first !== undefined && names.includes(first))
		return [first, ...argv.slice(0, at), ...argv.slice(at + 1)];
	return asks("-h", "--help") ? [...argv] : ["lint", ...argv];
}

/** The place of the first argument that is neither an option nor the value of one: a command, a path, `-` or `--`; -1 without one. */
function firstOperand(argv: readonly string[], program: Command): number {
	const takers = program.commands
		.flatMap((command) => command.options)
		.filter((option) => option.required)
		.flatMap(({ short, long }) => [short, long]);
	const isOption = (argument: string): boolean => argument.startsWith("-") && !["-", "--"].includes(argument);
	return argv.findIndex((argument, i) => !isOption(argument) && (i === 0 || !takers.includes(argv[i - 1])));
}
