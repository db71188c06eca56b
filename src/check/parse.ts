import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { isNode, type LineCounter } from "yaml";
import schema from "../../checks/schema/check.schema.json" with { type: "json" };
import { ReadError } from "../read/error.js";
import { readYaml } from "../read/yaml.js";
import type { Check, Element, Example, Stage } from "./model.js";

/** A check file that cannot be used. `message` names the file, the line and the way out. */
export class CheckFileError extends Error {}

let validate: ValidateFunction | undefined;

/**
 * Reads one check file, strictly: an unknown key, a wrong value or a missing field is an error on its own line.
 * @param text the YAML text
 * @param path shown in errors
 * @throws CheckFileError with the first fault
 */
export function parseCheck(text: string, path: string): Check {
	const { yaml, lines, data } = asCheckFile(() => readYaml(text, path));
	validate ??= new Ajv({ allErrors: false, useDefaults: true }).compile(schema);
	if (!validate(data)) {
		const error = validate.errors?.[0] as ErrorObject;
		const at = pathOf(error);
		const node = yaml.getIn(at.inside, true);
		const key = lineOfKey(yaml.contents, at, lines);
		const line = key ?? (isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1);
		throw new CheckFileError(`${path}:${line}: ${sentence(error, at)}`);
	}
	const check = toCheck(data as FileCheck);
	for (const rule of RULES) {
		const problem = rule(check, path);
		if (problem) throw new CheckFileError(`${path}: ${problem}`);
	}
	return check;
}

interface FileCheck extends Omit<Check, "pack" | "elements" | "examples" | "signs"> {
	elements?: (Pick<Element, "id" | "check"> & Partial<Element>)[];
	signs?: Partial<Check["signs"]>;
	/** Absent for kind `confirm` alone. */
	examples?: { pass: { text: string; stage?: Stage; asOf?: string }[]; fail: Example[] };
}

function toCheck(file: FileCheck): Check {
	return {
		...file,
		pack: file.id.slice(0, file.id.indexOf("/")),
		stage: file.stage ?? "draft",
		award: file.award ?? false,
		sections: file.sections ?? [],
		elements: (file.elements ?? []).map((element) => ({ signs: [], optional: false, ...element })),
		signs: { needs: [], among: [], satisfies: [], contradicts: [], weakens: [], ...file.signs },
		overlaps: file.overlaps ?? [],
		satisfiedBy: file.satisfiedBy ?? [],
		withstands: file.withstands ?? [],
		also: file.also ?? [],
		tensions: file.tensions ?? [],
		blocks: file.blocks ?? {},
		examples: [
			...(file.examples?.pass ?? []).map((example): Example => ({ verdict: "satisfied", ...example })),
			...(file.examples?.fail ?? []),
		],
	};
}

const RULES: ((check: Check, path: string) => string | null)[] = [
	(check, path) =>
		path.replaceAll("\\", "/").endsWith(`${check.id.slice(check.pack.length + 1)}.yaml`)
			? null
			: `the file must be named after the check's id "${check.id}"`,
	(check) => {
		const words = check.source.quote?.trim().split(/\s+/).length ?? 0;
		return words > 8 ? `source.quote has ${words} words; at most eight may be quoted` : null;
	},
	(check) => {
		const texts = check.examples.map((example) => example.text.trim());
		const twice = texts.find((text, i) => texts.indexOf(text) !== i);
		return twice ? `the same text stands twice among the examples: "${twice.slice(0, 50)}"` : null;
	},
	(check) =>
		check.signs.among.length > 0 && check.kind !== "list"
			? "signs.among is for checks of kind list; others have signs.needs"
			: null,
	(check) => {
		const ids = check.elements.map((element) => element.id);
		const twice = ids.find((id, i) => ids.indexOf(id) !== i);
		return twice ? `element "${twice}" stands twice` : null;
	},
];

interface FaultPath {
	inside: (string | number)[];
	key: string | null;
}

function pathOf(error: ErrorObject): FaultPath {
	const inside = error.instancePath
		.split("/")
		.slice(1)
		.map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll("~1", "/").replaceAll("~0", "~")));
	const key = error.keyword === "additionalProperties" ? String(error.params.additionalProperty) : null;
	return { inside, key };
}

function lineOfKey(contents: unknown, at: FaultPath, lines: LineCounter): number | null {
	if (at.key === null) return null;
	let node = contents as { get?(key: unknown, keep: boolean): unknown; items?: unknown[] };
	for (const part of at.inside) node = node.get?.(part, true) as typeof node;
	for (const item of node?.items ?? []) {
		const key = (item as { key?: { value?: unknown; range?: [number, number, number] } }).key;
		if (key?.value === at.key && key.range) return lines.linePos(key.range[0]).line;
	}
	return null;
}

function sentence(error: ErrorObject, at: FaultPath): string {
	const where = at.inside.length > 0 ? at.inside.join(".") : "the check";
	if (error.keyword === "additionalProperties") return `unknown key "${at.key}" in ${where}`;
	if (error.keyword === "required") return `${where} lacks "${error.params.missingProperty}"`;
	if (error.keyword === "enum")
		return `${where} must be one of ${(error.params.allowedValues as string[]).join(", ")}`;
	return `${where} ${error.message ?? "is wrong"}`;
}

/** @throws CheckFileError for what a file cannot be read for */
export function asCheckFile<T>(read: () => T): T {
	try {
		return read();
	} catch (error) {
		throw error instanceof ReadError ? new CheckFileError(error.message) : error;
	}
}
