import { type Command, InvalidArgumentError, Option } from "commander";
import { isDay } from "../config/day.js";

/** Adds `--config` and `--no-config`. */
export function addConfig(command: Command): Command {
	return command
		.option("--config <file>", "configuration file; default: .moulint.yaml, found upwards from here")
		.option("--no-config", "use no configuration file");
}

/** `--format` of the commands that print lists; the first choice is the default. */
export function formatOption(choices: string[]): Option {
	return new Option("-f, --format <name>", "output format").choices(choices).default(choices[0]);
}

/** Names separated by commas. */
export function list(value: string): string[] {
	return value
		.split(",")
		.map((name) => name.trim())
		.filter((name) => name !== "");
}

/** Values of an option that may be given more than once. */
export function collect(value: string, before: string[] = []): string[] {
	return [...before, value];
}

/** A day, `YYYY-MM-DD`. */
export function date(value: string): string {
	if (!isDay(value)) throw new InvalidArgumentError(`"${value}" is no date of the form YYYY-MM-DD.`);
	return value;
}

/** A whole number, zero or more. */
export function count(value: string): number {
	if (!/^\d+$/.test(value)) throw new InvalidArgumentError(`"${value}" is no whole number.`);
	return Number(value);
}
