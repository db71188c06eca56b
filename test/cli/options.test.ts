import type { Command, Option } from "commander";
import { describe, expect, it } from "vitest";
import { programFor } from "../../src/cli/program.js";
import { FORMATTERS } from "../../src/report/index.js";
import { allScenarios } from "./scenario.js";

const nowhere = {
	argv: [],
	cwd: "/",
	env: {},
	stdin: async () => new Uint8Array(),
	out: () => {},
	err: () => {},
	colors: false,
};
const program = programFor(nowhere, () => {});
const steps = allScenarios().flatMap(([, { steps }]) => steps);

/** The arguments of the calls of a command, in all scenarios, that do not end as a wrong call. */
function callsOf(command: Command): string[][] {
	const names = program.commands.map((other) => other.name());
	return steps
		.filter(({ status, argv: [first = ""] }) => {
			const called = names.includes(first) ? first : "lint";
			return called === command.name() && status !== 2;
		})
		.map(({ argv }) => argv);
}

/** The values that calls give an option; "" for one without a value. */
function valuesOf({ short, long, required }: Option, calls: readonly string[][]): string[] {
	return calls.flatMap((argv) =>
		argv.flatMap((argument, i) => {
			if (argument.startsWith(`${long}=`)) return [argument.slice(`${long}=`.length)];
			if (argument !== short && argument !== long) return [];
			return [required ? (argv[i + 1] ?? "") : ""];
		}),
	);
}

describe("every option has a scenario in which it works", () => {
	for (const command of program.commands) {
		const calls = callsOf(command);
		it(command.name(), () => {
			expect(calls).not.toEqual([]);
			const without = command.options
				.filter((option) => valuesOf(option, calls).length === 0)
				.map(({ flags }) => flags);
			expect(without).toEqual([]);
		});
		for (const option of command.options) {
			const choices = choicesOf(command, option);
			if (choices.length > 0)
				it(`${command.name()} ${option.long}, with each of its words`, () => {
					const given = valuesOf(option, calls).map((value) => value.split("=")[0]);
					expect(choices.filter((choice) => !given.includes(choice))).toEqual([]);
				});
		}
	}
});

function choicesOf(command: Command, option: Option): readonly string[] {
	// What lint and annotate share is read by the same code: its words are tried with lint.
	if (command.name() === "annotate") return [];
	if (command.name() === "lint" && option.long === "--format") return Object.keys(FORMATTERS);
	return option.argChoices ?? [];
}
