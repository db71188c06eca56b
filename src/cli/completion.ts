import type { Command, Option } from "commander";
import { FORMATTERS } from "../report/index.js";
import { SHELLS } from "./completion-scripts.js";
import { Fault } from "./exit.js";
import { loadShipped } from "./knowledge.js";
import type { Terminal } from "./program.js";
import { didYouMean } from "./suggest.js";

/** One option as a shell completes it. */
export interface CompletedOption {
	/** Short and long form. */
	forms: string[];
	description: string;
	/** What may follow: nothing, one of these words, a file, or anything. */
	value: "none" | "file" | "any" | string[];
}

/** One command as a shell completes it. */
export interface CompletedCommand {
	name: string;
	description: string;
	options: CompletedOption[];
	/** What its arguments are. */
	arguments: "none" | "file" | string[];
}

const FILES: ReadonlySet<string> = new Set([
	"config",
	"baseline",
	"awards",
	"output",
	"cache-location",
	"stdin-filename",
]);

/** Prints the completion script of a shell, made from the commands and options there are. @throws Fault */
export async function completion(shell: string, program: Command, terminal: Terminal): Promise<void> {
	const script = Object.hasOwn(SHELLS, shell) ? SHELLS[shell] : undefined;
	const names = Object.keys(SHELLS);
	if (!script)
		throw new Fault(`unknown shell "${shell}"${didYouMean(shell, names)}; known are ${names.join(", ")}`);
	const { packs, checks } = await loadShipped();
	const words: Record<string, string[]> = {
		pack: [...packs.map(({ name }) => name), "all"],
		check: checks.map(({ id }) => id),
		format: Object.keys(FORMATTERS),
		shell: names,
	};
	const commands = program.commands.map((command): CompletedCommand => {
		const argument = command.registeredArguments[0]?.name();
		return {
			name: command.name(),
			description: command.description(),
			options: command.options.map((option) => completed(option, words)),
			arguments: argument === undefined ? "none" : (words[argument] ?? "file"),
		};
	});
	terminal.out(script(commands));
}

function completed(option: Option, words: Readonly<Record<string, string[]>>): CompletedOption {
	const name = option.name();
	const value = !option.required
		? "none"
		: (option.argChoices ?? words[name] ?? (FILES.has(name) ? "file" : "any"));
	return {
		forms: [option.short, option.long].flatMap((form) => form ?? []),
		description: option.description,
		value,
	};
}
