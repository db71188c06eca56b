import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "./call.js";

const FOLDER = join(import.meta.dirname, "completions");

/** The shells, without what their users set up. What each is asked stands in `completions/`. */
const SHELLS: Record<string, string[]> = {
	bash: ["--norc", "--noprofile"],
	zsh: ["-f"],
	fish: ["--no-config"],
};

const LINES: [line: string, offered: string[], kept: string[]][] = [
	["moulint ", ["lint", "annotate", "completion"], ["--format"]],
	["moulint --for", ["--format"], ["--force"]],
	["moulint an", ["annotate"], ["checks"]],
	["moulint annotate --fo", ["--force"], ["--format"]],
	["moulint annotate draft.docx --outp", ["--output"], []],
	["moulint lint --stage ", ["draft", "executed", "submission"], ["draft.docx"]],
	["moulint draft.docx --fail-level w", ["warning"], ["error"]],
	["moulint -f github-", ["github-summary"], ["gitlab"]],
	["moulint checks -f ", ["text", "json"], ["sarif"]],
	["moulint explain cops-mou/fer", ["cops-mou/ferpa"], ["cops-mou/hipaa"]],
	["moulint --check hygiene/weak-", ["hygiene/weak-modal"], []],
	["moulint --baseline dr", ["draft.docx"], []],
	["moulint --cache-location dr", ["draft.docx"], []],
	["moulint annotate dr", ["draft.docx"], []],
	["moulint test dr", ["draft.docx"], []],
	["moulint --as-of ", [], ["draft.docx"]],
	["moulint init ", [], ["draft.docx"]],
	["moulint completion z", ["zsh"], ["fish"]],
];

/** Where the value stands in the word of its option, each shell offers it in its own way. */
const JOINED: [line: string, offered: RegExp][] = [
	["moulint --stage=exec", /^(?:--stage=)?executed$/],
	["moulint --count=", /^(?:--count=)?inclusive$/],
];

let folder = "";
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "moulint-completion-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function scriptOf(shell: string): Promise<string> {
	return (await call(["completion", shell], folder)).out;
}

describe("completion scripts in the shells themselves", () => {
	for (const [shell, options] of Object.entries(SHELLS)) {
		const missing = spawnSync(shell, ["--version"]).status !== 0;
		it.skipIf(missing)(
			`${shell}${missing ? ` (skipped: ${shell} is not installed)` : ""}`,
			async () => {
				const cwd = join(folder, shell);
				mkdirSync(cwd);
				writeFileSync(join(cwd, "draft.docx"), "");
				writeFileSync(join(folder, `script.${shell}`), await scriptOf(shell));
				const lines = [...LINES, ...JOINED].map(([line]) => line);
				const { stdout, stderr, status } = spawnSync(
					shell,
					[...options, join(FOLDER, `ask.${shell}`), join(folder, `script.${shell}`), ...lines],
					{
						cwd,
						encoding: "utf8",
						timeout: 60_000,
						env: { PATH: process.env.PATH, HOME: cwd, TERM: "xterm" },
					},
				);
				expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
				const answers = new Map(
					stdout
						.split(/^> /m)
						.slice(1)
						.map((part) => part.split("\n"))
						.map(([line = "", ...words]) => [line, words.filter((word) => word !== "")]),
				);
				for (const [line, offered, kept] of LINES) {
					const words = answers.get(line);
					expect(words, line).toEqual(expect.arrayContaining(offered));
					expect(
						words?.filter((word) => kept.includes(word)),
						line,
					).toEqual([]);
				}
				for (const [line, offered] of JOINED) {
					const words = answers.get(line) ?? [];
					expect(
						words.some((word) => offered.test(word)),
						`${line}: ${words}`,
					).toBe(true);
				}
			},
			90_000,
		);
	}
});
