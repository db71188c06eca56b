import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ROOT } from "../built.js";

interface Step {
	name?: string;
	uses?: string;
	shell?: string;
	run?: string;
	env?: Record<string, string>;
	with?: Record<string, unknown>;
	"working-directory"?: string;
}

interface Action {
	name: string;
	description: string;
	inputs: Record<string, { description: string; default: string }>;
	runs: { using: string; steps: Step[] };
}

const PATH = join(ROOT, ".github/actions/moulint/action.yml");
const action: Action = parse(readFileSync(PATH, "utf8"));

let folder = "";
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "moulint-action-"));
	const draft = `# Agreement on School Resource Officers\n\nThe Department and the District place an SRO in the high school.\n`;
	writeFileSync(join(folder, "draft.md"), draft);
	writeFileSync(join(folder, "other.md"), draft);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An expression of a step, with inputs as a workflow gives them. */
function filled(text: string, inputs: Record<string, string>): string {
	return text.replace(/\$\{\{ *([\w.]+) *\}\}/g, (_, name: string) => {
		if (name === "github.action_path") return dirname(PATH);
		const input = name.replace(/^inputs\./, "");
		const value = inputs[input] ?? action.inputs[input]?.default;
		if (value === undefined) throw new Error(`nothing is known of ${name}`);
		return value;
	});
}

/** Runs a step as GitHub's runner does: bash on a file of it, in the workspace. */
function runStep(name: string, inputs: Record<string, string>) {
	const step = action.runs.steps.find((other) => other.name === name);
	const script = join(folder, "step.sh");
	const summary = join(folder, "summary.txt.part");
	writeFileSync(script, step?.run ?? "exit 99");
	writeFileSync(summary, "");
	const env = Object.entries(step?.env ?? {}).map(([key, value]) => [key, filled(value, inputs)]);
	const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], {
		cwd: folder,
		encoding: "utf8",
		env: {
			PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
			GITHUB_ACTIONS: "true",
			GITHUB_ACTION_PATH: dirname(PATH),
			GITHUB_WORKSPACE: folder,
			GITHUB_STEP_SUMMARY: summary,
			...Object.fromEntries(env),
		},
	});
	return { status, stdout, stderr, summary: readFileSync(summary, "utf8") };
}

describe("the GitHub Action", () => {
	it("has what GitHub asks of a composite action", () => {
		expect(action).toMatchObject({ name: expect.any(String), description: expect.any(String) });
		expect(action.runs.using).toBe("composite");
		for (const input of Object.values(action.inputs))
			expect(input).toEqual({ description: expect.any(String), default: expect.any(String) });
		for (const step of action.runs.steps)
			if (step.uses === undefined) expect(step).toMatchObject({ run: expect.any(String), shell: "bash" });
			else expect(step.uses).toMatch(/^[\w-]+\/[\w-]+@v\d+$/);
	});

	it("hands inputs to the shell as variables alone, so that nothing in them is run", () => {
		for (const { run } of action.runs.steps) expect(run ?? "").not.toContain("${{");
	});

	it("builds in the folder of the package", () => {
		const step = action.runs.steps.find(({ run }) => run === "npm ci");
		const where = filled(step?.["working-directory"] ?? "", {});
		for (const file of ["package.json", "package-lock.json"])
			expect(existsSync(join(where, file))).toBe(true);
	});

	it("marks findings on their lines, writes the summary and passes the status on", () => {
		const { status, stdout, summary } = runStep("Lint", {
			paths: "draft.md",
			options: "--check cops-mou/ferpa --assume-agreement",
		});
		expect(status).toBe(1);
		expect(stdout).toMatch(/^::error .*file=draft\.md/m);
		expect(stdout).toContain("cops-mou/ferpa");
		expect(summary).toMatch(/`draft\.md`.*\| 1 \|/);
	});

	it("lints the whole workspace where no path is given", () => {
		const { status, summary } = runStep("Lint", { options: "--check cops-mou/ferpa --assume-agreement" });
		expect(status).toBe(1);
		expect(summary).toContain("`draft.md`");
		expect(summary).toContain("`other.md`");
	});

	it("ends well where there is nothing to find, and ill where it could not lint", () => {
		const options = "--check cops-mou/ferpa --assume-agreement --exit-zero";
		expect(runStep("Lint", { options })).toMatchObject({ status: 0 });
		expect(runStep("Lint", { paths: "nowhere.md" })).toMatchObject({ status: 2, stdout: "", summary: "" });
		expect(runStep("Lint", { options: "--stage signed" }).stderr).toContain("--stage");
	});

	it("runs nothing that stands in an input, and leaves globs to moulint", () => {
		const options = "--check cops-mou/ferpa --assume-agreement";
		runStep("Lint", { paths: "draft.md;touch${IFS}made $(touch made) `touch made`", options });
		expect(existsSync(join(folder, "made"))).toBe(false);
		expect(runStep("Lint", { paths: "dr*.md", options }).summary).toContain("`draft.md`");
	});
});
