import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { configsIn } from "../config/find.js";
import { Fault } from "./exit.js";
import type { Terminal } from "./program.js";

const CONFIG = `# Settings of moulint; every key is optional. Which ones hold: moulint --print-config
# Which checks there are: moulint checks

# Packs: cops-mou, cops-principles, cops-sro, nasro, hygiene, all, or a folder of your own checks (./our-pack).
packs: [cops-mou, hygiene]

# draft: dates and signatures may be blank; executed: they may not; submission: also what is confirmed by hand.
stage: draft

# Award facts, or none for agreements without a federal award.
# award:
#   program: chp
#   letterDate: 2026-09-30

# Severity by check, pack or level; off leaves a check out.
# checks:
#   cops-mou/ferpa: error
#   hygiene/*: warning
#   may: off

# Other settings for some documents.
# overrides:
#   - files: [signed/**]
#     stage: executed

# What a folder is searched for, and what is left out (as in .gitignore).
# files: [agreements/**/*.md]
# ignore: [archive/]

# Exit 1 from this severity on.
failLevel: warning

# Findings known before; written first by moulint agreements/ --baseline .moulint-baseline.json --update-baseline
# baseline: .moulint-baseline.json
`;

const HOOK = `  - repo: local
    hooks:
      - id: moulint
        name: moulint
        entry: npx --no moulint
        language: system
        # Any other document fails as no agreement: put the folder of the agreements behind ^, as in (?i)^agreements/.*
        files: (?i)^.*\\.(md|markdown|txt|text|docx)$
        require_serial: true
`;

/** Writes a commented configuration and a pre-commit entry where there are none; nothing is overwritten. @throws Fault */
export async function init(terminal: Terminal): Promise<void> {
	const { cwd, out } = terminal;
	const [there] = await configsIn(cwd);
	if (there) out(`the configuration ${there} is there already and stays as it is\n`);
	else {
		await write(join(cwd, ".moulint.yaml"), CONFIG, ".moulint.yaml");
		out("wrote .moulint.yaml\n");
	}
	const hooks = ".pre-commit-config.yaml";
	const text = await readFile(join(cwd, hooks), "utf8").catch(() => null);
	if (text === null) {
		await write(join(cwd, hooks), `repos:\n${HOOK}`, hooks);
		out(`wrote ${hooks}\n`);
	} else if (text.includes("id: moulint")) out(`${hooks} has moulint already\n`);
	else out(`${hooks} is there already; add this under repos:\n\n${HOOK}`);
}

async function write(path: string, text: string, shown: string): Promise<void> {
	try {
		await writeFile(path, text, { flag: "wx" });
	} catch (error) {
		throw new Fault(`cannot write ${shown}: ${(error as NodeJS.ErrnoException).code ?? "unknown error"}`);
	}
}
