import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LintFlags } from "../../../cli/flags.js";
import { lintCommand } from "../../../cli/lint.js";
import { visible } from "../../../report/safe.js";
import { holds } from "../target.js";

/** One check, so that a call takes milliseconds. */
const CHECK = "cops-mou/ferpa";

const FOLDERS: string[] = [];
process.on("exit", () => {
	for (const folder of FOLDERS) rmSync(folder, { recursive: true, force: true });
});

/** A folder with a short agreement in which commands are run. */
export class Folder {
	readonly path = mkdtempSync(join(tmpdir(), "moulint-fuzz-"));

	constructor() {
		FOLDERS.push(this.path);
		const text = readFileSync("examples/draft-with-faults.md", "utf8").slice(0, 600);
		this.write("draft.md", text);
		// Stops the search for a configuration upwards.
		this.write(".moulint.yaml", "{}\n");
	}

	write(name: string, content: string | Uint8Array): void {
		const file = join(this.path, name);
		mkdirSync(join(file, ".."), { recursive: true });
		writeFileSync(file, content);
	}

	/**
	 * `moulint draft.md` with flags.
	 * @throws what the command throws, and BrokenPromise for characters on standard output or error that act
	 */
	async lint(flags: LintFlags): Promise<void> {
		let said = "";
		const say = (text: string): void => {
			said += text;
		};
		const status = await lintCommand(
			["draft.md"],
			{ check: [CHECK], pack: ["all"], format: ["concise"], ...flags },
			{
				argv: [],
				cwd: this.path,
				env: {},
				stdin: async () => new Uint8Array(),
				out: say,
				err: say,
				colors: false,
			},
		);
		holds([0, 1, 2].includes(status), () => `exit status ${status}`);
		holds(visible(said) === said, () => `it prints ${JSON.stringify(said.slice(0, 300))}`);
	}
}
