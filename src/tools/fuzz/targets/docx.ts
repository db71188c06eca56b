import { documentOf } from "../../../document/index.js";
import { read } from "../../../read/index.js";
import { verifyDocument, verifyReading } from "../invariants.js";
import { MOST_BYTES } from "../shared.js";
import type { Target } from "../target.js";
import { closeParts, mutatedPackage, openParts } from "./word.js";
import { wordSeeds } from "./word-seeds.js";

/** Word files, tracked changes accepted and rejected, from bytes to the clauses of the document. */
export function docx(): Target {
	return {
		name: "docx",
		ending: ".docx",
		covers: ["src/read/docx", "src/read/index.ts", "src/read/magic.ts"],
		seeds: wordSeeds(),
		most: MOST_BYTES,
		package: { open: openParts, close: closeParts },
		mutate: (bytes, other, random) => mutatedPackage(bytes, other, random, 65_536),
		run: async (bytes) => {
			for (const changes of ["accept", "reject"] as const) {
				const reading = await read(bytes, "draft.docx", undefined, changes);
				verifyReading(reading);
				verifyDocument(documentOf(reading));
			}
		},
	};
}
