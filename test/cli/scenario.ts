import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { docx, p } from "../read/docx/make.js";

const FOLDER = join(import.meta.dirname, "scenarios");

/** The scenarios there are, by name. */
export function allScenarios(): [name: string, scenario: Scenario][] {
	const names = readdirSync(FOLDER).filter((file) => file.endsWith(".scenario"));
	return names
		.sort()
		.map((name) => [name.replace(".scenario", ""), parseScenario(readFileSync(join(FOLDER, name), "utf8"))]);
}

/** One call of the program in a scenario file, and what is expected of it. */
export interface Step {
	argv: string[];
	/** The environment. */
	env: Record<string, string>;
	stdin: string;
	status: number;
	stdout: string[];
	stderr: string[];
	/** Must stand neither on standard output nor on standard error. */
	absent: string[];
	written: [path: string, text: string][];
}

/** A scenario: files laid out first, then calls in order. */
export interface Scenario {
	files: [path: string, content: string | Uint8Array][];
	steps: Step[];
}

/**
 * Reads a scenario file. `== file <path>` and `== stdin` open a block of text, of which a Word file is made where the
 * path ends in `.docx`: a paragraph of each line. `$ moulint …` is a call, `$ NAME=value moulint …` one with a variable;
 * under it `status N`, `stdout …`, `stderr …`, `absent …` and `written <path> …` say what is expected.
 * `{{binary}}`, `{{empty}}`, `{{agreement}}` and `{{check}}` (a check file without `id` and `signs`) stand for texts that a
 * scenario cannot or need not spell out.
 */
function parseScenario(text: string): Scenario {
	const scenario: Scenario = { files: [], steps: [] };
	let block: string[] | null = null;
	let stdin = "";
	const close: (() => void)[] = [];
	for (const line of text.split("\n")) {
		const step = scenario.steps.at(-1);
		if (line.startsWith("== ") || line.startsWith("$ ")) {
			for (const end of close.splice(0)) end();
			block = null;
		}
		if (line.startsWith("== file ")) {
			const lines: string[] = [];
			block = lines;
			const path = line.slice(8);
			close.push(() => scenario.files.push([path, contentOf(path, filled(lines))]));
		} else if (line === "== stdin") {
			const lines: string[] = [];
			block = lines;
			close.push(() => {
				stdin = filled(lines);
			});
		} else if (CALL.test(line)) {
			const [before = "", after = ""] = line.split(/moulint(.*)/);
			scenario.steps.push({
				argv: words(after),
				env: Object.fromEntries(words(before.slice(2)).map((word) => word.split("=") as [string, string])),
				stdin,
				status: 0,
				stdout: [],
				stderr: [],
				absent: [],
				written: [],
			});
		} else if (block) block.push(line);
		else if (step && line.trim() !== "" && !line.startsWith("#")) expectation(step, line);
	}
	return scenario;
}

const CALL = /^\$ ([A-Z_]+=\S* )*moulint( |$)/;

/** Lines that are runs of Word's own XML, such as tracked changes, stay as they are. */
function contentOf(path: string, text: string): string | Uint8Array {
	if (!path.endsWith(".docx") || !text.includes("\n")) return text;
	const lines = text.split("\n").filter((line) => line !== "");
	const escaped = (line: string): string => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
	return docx(lines.map((line) => p(line.startsWith("<w:") ? line : escaped(line))).join(""));
}

function expectation(step: Step, line: string): void {
	const [key = "", ...rest] = line.split(" ");
	const value = rest.join(" ");
	if (key === "status") step.status = Number(value);
	else if (key === "stdout") step.stdout.push(value);
	else if (key === "stderr") step.stderr.push(value);
	else if (key === "absent") step.absent.push(value);
	else if (key === "written") step.written.push([rest[0] ?? "", rest.slice(1).join(" ")]);
	else throw new Error(`scenario: cannot read "${line}"`);
}

function words(text: string): string[] {
	return [...text.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "");
}

const AGREEMENT = `# Memorandum of Understanding: School Resource Officers

This Memorandum of Understanding is made between the Brookvale Police Department, a municipal agency (the "Department"), and the Brookvale School District, a public school district (the "District").

## 1. Purpose

The purpose of this agreement is to keep students safe and to build trust between students and School Resource Officers ("SROs").

## 2. Discipline

SROs shall not be responsible for requests by school staff to resolve routine discipline problems. School administrators are responsible for student discipline, including code of conduct violations and misbehavior. SROs may act on student conduct only when it is criminal.

## 3. Supervision

Sergeant Ida Kemp of the Department supervises the SROs. The SRO reports to Sergeant Kemp, Sergeant Kemp to the Captain, and the Captain to the Chief of Police. No school official commands an SRO.

## 4. Review

The Department and the District shall review this agreement together every year and update it.

## Signatures

Chief of Police: ______________________ Date: ____________

Superintendent: ______________________ Date: ____________
`;

/** A check as a folder of one's own holds it, without `id` and `signs`. */
export const CHECK = `title: Body cameras in schools
level: should
kind: clause
source:
  document: Board policy 7.12
  place: paragraph 3
  reviewed: 2026-01-05
requirement: The agreement says when the officer's body camera records in school.
reason: Recordings of students are sensitive.
message: nothing says when body cameras record
help: Say when the camera records, and who may see it.
examples:
  pass:
    - text: The SRO's body camera shall record enforcement actions only.
    - text: Each SRO shall wear a body camera and switch it on before an arrest.
  fail:
    - text: The SRO shall wear the uniform of the day.
      verdict: missing
      why: no camera
    - text: The District shall install cameras in the hallways.
      verdict: missing
      why: not the officer's`;

function filled(lines: string[]): string {
	return lines
		.join("\n")
		.replace("{{binary}}", "\u0000\u0001\u0002PNG\u0000\u0000\u0003\u0004")
		.replace("{{empty}}\n", "")
		.replace("{{empty}}", "")
		.replace("{{agreement}}", AGREEMENT)
		.replace("{{check}}", CHECK);
}
