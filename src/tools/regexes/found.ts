import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";

/** A regular expression of the source, or the place of one that is only made while the program runs. */
export interface Found {
	/** Absolute path. */
	file: string;
	/** 1-based. */
	line: number;
	/** Null for a `new RegExp` that no loading of its module comes by. */
	expression: RegExp | null;
}

/** Every regular expression literal and every `new RegExp` of these TypeScript files, in order of place. Loads the modules. */
export async function regexesOf(files: readonly string[]): Promise<Found[]> {
	const made = await madeByLoading(files);
	return files.flatMap((file) => {
		const { literals, calls } = written(file);
		const seen = made.filter((one) => one.file === file);
		const unseen = calls.filter((lines) => !seen.some(({ line }) => lines.from <= line && line <= lines.to));
		return [
			...literals,
			...seen,
			...unseen.map(({ from }): Found => ({ file, line: from, expression: null })),
		].sort((a, b) => a.line - b.line);
	});
}

/** What the schemas ask of texts: ajv makes a regular expression of each `pattern`, with the flag `u`. */
export function patternsOf(schema: string): Found[] {
	return readFileSync(schema, "utf8")
		.split("\n")
		.flatMap((text, i) =>
			[...text.matchAll(/"pattern": ("(?:[^"\\]|\\.)*")/g)].map(([, pattern = ""]) => {
				return { file: schema, line: i + 1, expression: new RegExp(JSON.parse(pattern) as string, "u") };
			}),
		);
}

/** What stands in a file: its literals, and the lines of each `new RegExp(…)` or `RegExp(…)`. */
function written(file: string): { literals: Found[]; calls: { from: number; to: number }[] } {
	const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
	const lineAt = (offset: number): number => source.getLineAndCharacterOfPosition(offset).line + 1;
	const literals: Found[] = [];
	const calls: { from: number; to: number }[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) {
			const end = node.text.lastIndexOf("/");
			const expression = new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
			literals.push({ file, line: lineAt(node.getStart()), expression });
		} else if (
			(ts.isNewExpression(node) || ts.isCallExpression(node)) &&
			ts.isIdentifier(node.expression) &&
			node.expression.text === "RegExp"
		)
			calls.push({ from: lineAt(node.getStart()), to: lineAt(node.end) });
		ts.forEachChild(node, visit);
	};
	visit(source);
	return { literals, calls };
}

/** Loads modules with a `RegExp` in place that notes what it makes and on which line of whose file. */
async function madeByLoading(files: readonly string[]): Promise<Found[]> {
	const wanted = new Set(files);
	const all: Found[] = [];
	const Original = globalThis.RegExp;
	const note = (made: RegExp): RegExp => {
		const place = placeOf(new Error().stack ?? "");
		if (place && wanted.has(place.file)) all.push({ ...place, expression: made });
		return made;
	};
	globalThis.RegExp = new Proxy(Original, {
		construct: (target, given: ConstructorParameters<typeof RegExp>) => note(new target(...given)),
		apply: (target, _, given: Parameters<typeof RegExp>) => note(target(...given)),
	});
	try {
		for (const file of files) await import(pathToFileURL(file).href);
	} finally {
		globalThis.RegExp = Original;
	}
	return all;
}

/** File and line of the caller: the third frame of a stack, under those of the proxy. */
function placeOf(stack: string): { file: string; line: number } | null {
	const place = /(?:\(|at )((?:file:\/)?\/[^()]+):(\d{1,9}):\d{1,9}\)?$/.exec(stack.split("\n")[3] ?? "");
	const file = place?.[1];
	if (file === undefined) return null;
	return { file: file.startsWith("file:") ? fileURLToPath(file) : file, line: Number(place?.[2]) };
}
