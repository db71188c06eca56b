import { documentOf } from "../../../document/index.js";
import { read } from "../../../read/index.js";
import { verifyDocument, verifyReading } from "../invariants.js";
import { fromBytes, type Grammar, mutated, toBytes } from "../mutate.js";
import { MOST_BYTES } from "../shared.js";
import type { Target } from "../target.js";
import { filesIn, piecesOf } from "./seeds.js";
import { MARKDOWN, TEXT } from "./text-grammars.js";

/** What both readers of texts run through. */
const COMMON = [
	"src/document",
	"src/read/aligned-table.ts",
	"src/read/dash-table.ts",
	"src/read/decode.ts",
	"src/read/directives.ts",
	"src/read/grid-table.ts",
	"src/read/index.ts",
	"src/read/lines.ts",
	"src/read/magic.ts",
	"src/read/nodes.ts",
	"src/read/pipe-table.ts",
];

/** Markdown, from bytes to the clauses of the document. */
export function markdown(): Target {
	const files = [...filesIn("examples", [".md"]), ...filesIn("test/fixtures", [".md"])];
	return {
		name: "markdown",
		ending: ".md",
		covers: [...COMMON, "src/read/markdown", "src/read/pictures.ts"],
		seeds: piecesOf(files),
		most: MOST_BYTES,
		mutate: (bytes, other, random) => changed(bytes, other, MARKDOWN, random),
		run: (bytes) => readAll(bytes, "draft.md"),
	};
}

/** Plain text in any encoding, from bytes to the clauses of the document. */
export function text(): Target {
	const files = [...filesIn("examples", [".txt"]), ...filesIn("test/fixtures", [".txt"])];
	return {
		name: "text",
		ending: ".txt",
		covers: [...COMMON, "src/read/runs.ts", "src/read/text"],
		seeds: piecesOf(files).flatMap((bytes, i) => (i % 8 === 0 ? [bytes, ...recoded(bytes)] : [bytes])),
		most: MOST_BYTES,
		mutate: (bytes, other, random) => {
			const made = changed(bytes, other, TEXT, random);
			return random.oneIn(40) ? random.pick(recoded(made)) : made;
		},
		run: (bytes) => readAll(bytes, "draft.txt"),
	};
}

/** Changes a text, mostly a short one: long ones come of repetition, seldom. */
export function changed(
	bytes: Uint8Array,
	other: Uint8Array,
	grammar: Grammar,
	random: Parameters<typeof mutated>[3],
	most = MOST_BYTES,
): Uint8Array {
	const made = mutated(fromBytes(bytes), fromBytes(other), grammar, random, most);
	return toBytes(made.length > 32_768 && !random.oneIn(4) ? made.slice(0, 32_768) : made);
}

async function readAll(bytes: Uint8Array, path: string): Promise<void> {
	const reading = await read(bytes, path);
	verifyReading(reading);
	verifyDocument(documentOf(reading));
}

/** The same text in other encodings, whole and cut short in the middle of a character. */
function recoded(bytes: Uint8Array): Uint8Array[] {
	const decoded = new TextDecoder().decode(bytes);
	const little = Buffer.from(decoded, "utf16le");
	const big = Buffer.from(little.subarray(0, little.length & ~1)).swap16();
	const latin = Buffer.from(decoded.replaceAll("'", "\u0092"), "latin1");
	return [
		Buffer.concat([Buffer.from([0xff, 0xfe]), little]),
		Buffer.concat([Buffer.from([0xfe, 0xff]), big]),
		Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
		little,
		big,
		little.subarray(0, Math.max(1, little.length - 1)),
		latin,
	].map((buffer) => new Uint8Array(buffer));
}
