import { visible } from "./safe.js";

const ENTITY: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&apos;",
	"\n": "&#10;",
	"\t": "&#9;",
};

/** Text inside an element. Characters that XML 1.0 forbids are shown as their code points. */
export function xmlText(text: string): string {
	return visible(text).replace(/[&<>]/g, (character) => ENTITY[character] as string);
}

/** ` name="value"` for each pair; line breaks and tabs survive the reader's normalisation. */
export function xmlAttributes(attributes: Record<string, string | number>): string {
	return Object.entries(attributes)
		.map(([name, value]) => ` ${name}="${attribute(String(value))}"`)
		.join("");
}

function attribute(value: string): string {
	return visible(value).replace(/[&<>"'\n\t]/g, (character) => ENTITY[character] as string);
}
