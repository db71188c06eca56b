import { type Command, Option } from "commander";
import type { AnnotateFlags } from "./annotate.js";
import { addConfig, date, list } from "./options.js";
import type { Terminal } from "./program.js";

/** Adds the annotate command with its options. */
export function addAnnotate(program: Command, terminal: Terminal, setStatus: (status: number) => void): void {
	addConfig(
		program
			.command("annotate")
			.description("write a copy of a Word file with the findings as comments")
			.argument("<file>", "a .docx file; it is never changed")
			.option("-o, --output <file>", "the copy to write")
			.option("--force", "write over a copy that is there")
			.option("--pack <names>", "packs to check, separated by commas, or all; ./folder for your own", list)
			.option("--check <ids>", "only these checks, separated by commas", list)
			.addOption(
				new Option("--stage <stage>", "how far the agreement is").choices([
					"draft",
					"executed",
					"submission",
				]),
			)
			.option("--award-date <date>", "date on the award congratulatory letter (YYYY-MM-DD)", date)
			.option("--no-award", "the agreement has no federal award")
			.option("--as-of <date>", "the day to count from, and the date of the comments (YYYY-MM-DD)", date)
			.addOption(
				new Option("--changes <how>", "read tracked changes as made, or as never made").choices([
					"accept",
					"reject",
				]),
			)
			.option("--baseline <file>", "findings known before, which are left out")
			.option("--assume-agreement", "take the document for an SRO agreement, for excerpts"),
	).action(async (file: string, flags: AnnotateFlags) =>
		setStatus(await (await import("./annotate.js")).annotateCommand(file, flags, terminal)),
	);
}
