import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const EXAMPLE = new URL("../../../examples/compliant.md", import.meta.url);

/** The file names of so many agreements. */
export function agreementNames(count: number): string[] {
	return Array.from({ length: count }, (_, i) => `agreement-${i}.md`);
}

/**
 * Writes a folder of Markdown agreements of about 3,500 words each: the compliant example, with a city's name of its own
 * in each, so that no two are alike.
 */
export function writeAgreements(folder: string, count: number): void {
	mkdirSync(folder, { recursive: true });
	const text = readFileSync(EXAMPLE, "utf8");
	for (const [i, name] of agreementNames(count).entries())
		writeFileSync(join(folder, name), text.replaceAll("Alder Falls", `Alder Falls ${i}`));
}
