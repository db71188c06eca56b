import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { isAlias, isMap, isScalar, isSeq, type Node } from "yaml";
import { Fault } from "../cli/exit.js";
import { didYouMean, quoted } from "../cli/suggest.js";
import { ReadError } from "../read/error.js";
import { readYaml, type YamlFile } from "../read/yaml.js";
import { printable, shorten } from "../report/text.js";

type Path = readonly (string | number)[];

/** A file read strictly: its data, and the line on which each part of it stands. */
export interface StrictFile<T> {
	data: T;
	/** 1-based line of a key or list item. */
	lineOf: (path: Path) => number;
}

/**
 * Reads a YAML or JSON file against a schema. An empty file is `empty`.
 * @param shown the file's name in faults
 * @param under the keys of the part that counts, such as `["moulint"]` in package.json
 * @throws Fault with file, line and the way out, for the first fault in the file
 */
export function readStrict<T>(
	text: string,
	shown: string,
	schema: object,
	options: { empty: T; under?: Path },
): StrictFile<T> {
	const { yaml, lines, data: whole } = parsed(text, shown);
	const under = options.under ?? [];
	const lineOf = (path: Path): number => {
		const offset = offsetOf(yaml.contents, [...under, ...path], (node) =>
			isAlias(node) ? node.resolve(yaml) : node,
		);
		return lines.linePos(offset).line;
	};
	let data = whole;
	for (const key of under) data = (data as Record<string, unknown> | null | undefined)?.[key as string];
	data ??= options.empty;
	const validate = validatorOf(schema);
	if (!validate(data)) {
		const error = validate.errors?.[0] as ErrorObject;
		const at = pathOf(error.instancePath);
		const key = error.keyword === "additionalProperties" ? [String(error.params.additionalProperty)] : [];
		throw new Fault(`${shown}:${lineOf([...at, ...key])}: ${sentence(error, at)}`);
	}
	return { data: data as T, lineOf };
}

const validators = new WeakMap<object, ValidateFunction>();

/** Compiled once: a configuration may extend many others. */
function validatorOf(schema: object): ValidateFunction {
	let validate = validators.get(schema);
	if (!validate) {
		validate = new Ajv({ verbose: true, allowUnionTypes: true, strictTypes: false }).compile(schema);
		validators.set(schema, validate);
	}
	return validate;
}

/** Offset of the key or item at a path, or of the nearest thing around it that has one. */
function offsetOf(root: unknown, path: Path, resolve: (node: unknown) => unknown): number {
	let node = resolve(root);
	let offset = (node as Node | null)?.range?.[0] ?? 0;
	for (const part of path) {
		let next: unknown;
		if (isMap(node)) {
			const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part));
			offset = (pair?.key as Node | undefined)?.range?.[0] ?? offset;
			next = pair?.value;
		} else if (isSeq(node)) {
			next = node.items[Number(part)];
			offset = (next as Node | undefined)?.range?.[0] ?? offset;
		}
		if (next === undefined) break;
		node = resolve(next);
	}
	return offset;
}

/** The parts of a JSON pointer. */
function pathOf(pointer: string): string[] {
	return pointer
		.split("/")
		.slice(1)
		.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function sentence(error: ErrorObject, at: readonly string[]): string {
	const where =
		at.length > 0
			? printable(
					shorten(at.map((part) => (/^\d+$/.test(part) ? `[${Number(part) + 1}]` : part)).join(" "), 120),
				)
			: "the file";
	const { keyword, params, data } = error;
	if (keyword === "additionalProperties") {
		const key = String(params.additionalProperty);
		const known = Object.keys((error.parentSchema as { properties?: object }).properties ?? {});
		return `unknown key ${quoted(key)}${at.length > 0 ? ` in ${where}` : ""}${didYouMean(key, known)}; known are ${known.filter((name) => !name.startsWith("$")).join(", ")}`;
	}
	if (keyword === "required") return `${where} lacks "${params.missingProperty}"`;
	if (keyword === "enum") {
		const known = (params.allowedValues as unknown[]).map(String);
		const nearest = typeof data === "string" ? didYouMean(data, known) : "";
		return `${where} cannot be ${valueName(data)}${nearest}; known are ${known.join(", ")}`;
	}
	if (keyword === "type")
		return `${where} must be ${[params.type as string | string[]].flat().map(typeName).join(" or ")}, not ${valueName(data)}`;
	if (keyword === "minItems") return `${where} needs at least one item`;
	if (keyword === "minimum")
		return `${where} must be ${String(params.limit)} or more, not ${valueName(data)}`;
	if (keyword === "minLength") return `${where} is empty`;
	if (keyword === "maxLength") return `${where} is longer than ${String(params.limit)} characters`;
	if (keyword === "not") return `${where} is ${quoted(String(data))}, which names no file`;
	if (keyword === "pattern") return `${where}: ${quoted(String(data))} is no day of the form YYYY-MM-DD`;
	return `${where} ${error.message ?? "is wrong"}`;
}

function typeName(type: string): string {
	const names: Record<string, string> = {
		array: "a list",
		object: "a map",
		string: "text",
		integer: "a whole number",
		boolean: "true or false",
	};
	return names[type] ?? type;
}

function valueName(data: unknown): string {
	if (data === null) return "nothing";
	if (Array.isArray(data)) return "a list";
	return typeof data === "object" ? "a map" : typeof data === "string" ? quoted(data) : String(data);
}

/** @throws Fault */
function parsed(text: string, shown: string): YamlFile {
	try {
		return readYaml(text, shown);
	} catch (error) {
		throw error instanceof ReadError ? new Fault(error.message) : error;
	}
}
