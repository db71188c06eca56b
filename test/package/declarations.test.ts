import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { declarationsOf } from "../../src/tools/build/declarations.js";

const ROOT = join(import.meta.dirname, "../..");

let folder = "";
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "moulint-types-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
	writeFileSync(join(folder, name), text);
	return join(folder, name);
}

describe("declarationsOf", () => {
	it("gives types of the API that stand on their own", () => {
		const file = write("api.d.ts", declarationsOf(join(ROOT, "src/api.ts")));
		const options = { strict: true, noEmit: true, types: [], lib: ["lib.es2022.d.ts"] };
		const program = ts.createProgram([file], options);
		expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText)).toEqual([]);
		const checker = program.getTypeChecker();
		const symbol = checker.getSymbolAtLocation(program.getSourceFile(file) as ts.SourceFile);
		const names = checker.getExportsOfModule(symbol as ts.Symbol).map(({ name }) => name);
		expect(names).toContain("lint");
		expect(names).toContain("DocumentReport");
	});

	it("follows types through files and names, and exports only what the module exports", () => {
		write(
			"b.ts",
			"export interface Inner { n: number }\ninterface Plain { b: boolean }\nexport type Other = Plain[];",
		);
		const entry = write(
			"a.ts",
			`import type { Inner, Other as Renamed } from "./b.js";
			/** Does it. */
			export async function go(what: Inner, how = 1 as number): Promise<void> { const x: Unused = 1; }
			export type { Renamed };`.replace("how = 1 as number", "how: number = 1"),
		);
		const text = declarationsOf(entry);
		expect(text).toContain(
			"/** Does it. */\nexport declare function go(what: Inner, how?: number): Promise<void>;",
		);
		expect(text).toMatch(/^interface Inner/m);
		expect(text).toMatch(/^interface Plain/m);
		expect(text).not.toContain("Unused");
	});

	it("refuses a type from outside, and two of one name", () => {
		const outside = write("c.ts", 'import type { Root } from "mdast";\nexport interface Tree { root: Root }');
		expect(() => declarationsOf(outside)).toThrow("mdast");
		write("e.ts", "interface Same { e: 1 }\nexport interface User { same: Same }");
		const twice = write(
			"d.ts",
			'import type { User } from "./e.js";\ninterface Same { d: 1 }\nexport interface Both { user: User; same: Same }',
		);
		expect(() => declarationsOf(twice)).toThrow("Same");
	});
});
