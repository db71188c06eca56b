import type { Command } from "commander";
import type { AnnotateFlags } from "./annotate.js";
import { addConfig } from "./options.js";
import type { Terminal } from "./program.js";
import { addScope } from "./scope-options.js";

/** Adds the annotate command with its options. */
export function addAnnotate(program: Command, terminal: Terminal, setStatus: (status: number) => void): void {
	const command = program
		.command("annotate")
		.description("write a copy of a Word file with the findings as comments")
		.argument("<file>", "a .docx file; it is never changed")
		.option("-o, --output <file>", "the copy to write; its comments have the date of --as-of")
		.option("--force", "write over a copy that is there");
	addConfig(addScope(command)).action(async (file: string, flags: AnnotateFlags) =>
		setStatus(await (await import("./annotate.js")).annotateCommand(file, flags, terminal)),
	);
}
