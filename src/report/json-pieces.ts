import { escapeUnsafe } from "./safe.js";

/** Stands in a value for an array whose items are made one at a time. */
export class Each {
	constructor(readonly items: Iterable<unknown>) {}
}

/**
 * A value as JSON with two spaces of indentation, as `JSON.stringify` writes it, and a line feed; the items of an
 * `Each` come in pieces of their own. The text holds no character raw that acts instead of showing; parsing it gives
 * the value unchanged.
 */
export function* jsonPieces(value: unknown): Generator<string> {
	for (const piece of pieces(value, "")) yield escapeUnsafe(piece);
	yield "\n";
}

function* pieces(value: unknown, indent: string): Generator<string> {
	const inner = `${indent}  `;
	let count = 0;
	const next = (): string => `${count++ === 0 ? "" : ","}\n${inner}`;
	if (value instanceof Each) {
		yield "[";
		for (const item of value.items)
			yield `${next()}${JSON.stringify(item, null, 2).replaceAll("\n", `\n${inner}`)}`;
		yield count === 0 ? "]" : `\n${indent}]`;
	} else if (Array.isArray(value)) {
		yield "[";
		for (const item of value) {
			yield next();
			yield* pieces(item ?? null, inner);
		}
		yield count === 0 ? "]" : `\n${indent}]`;
	} else if (typeof value === "object" && value !== null) {
		yield "{";
		for (const [key, item] of Object.entries(value)) {
			if (item === undefined) continue;
			yield `${next()}${JSON.stringify(key)}: `;
			yield* pieces(item, inner);
		}
		yield count === 0 ? "}" : `\n${indent}}`;
	} else yield JSON.stringify(value);
}
