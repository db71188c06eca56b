import { type Command, Option } from "commander";
import { date, list } from "./options.js";

/** Adds what every command that lints documents is told of them: which checks, how far along, which award, which reading. */
export function addScope(command: Command): Command {
	return command
		.option(
			"--pack <names>",
			"packs to check, separated by commas, or all; ./folder for your own (default: cops-mou,hygiene)",
			list,
		)
		.option("--check <ids>", "only these checks, separated by commas", list)
		.addOption(
			new Option("--stage <stage>", "how far the agreement is (default: draft)").choices([
				"draft",
				"executed",
				"submission",
			]),
		)
		.option("--award-date <date>", "date on the award congratulatory letter (YYYY-MM-DD)", date)
		.option("--no-award", "the agreement has no federal award")
		.option("--as-of <date>", "the day to count from (YYYY-MM-DD); there is no clock otherwise", date)
		.addOption(
			new Option("--changes <how>", "read tracked changes of Word files as made, or as never made").choices([
				"accept",
				"reject",
			]),
		)
		.option("--baseline <file>", "findings known before, which are suppressed")
		.option("--assume-agreement", "take every document for an SRO agreement, for excerpts");
}
