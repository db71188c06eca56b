import { createHash } from "node:crypto";

/**
 * A finding's identity across edits elsewhere in the document: 16 hexadecimal digits of SHA-256 over check, element and
 * the words that decided. A finding without words of its own (a missing clause) is known by the title of its section,
 * without number. So neither line numbers, nor a clause that moves, nor sections numbered anew change it.
 * @param parts.section path of the section, such as `Article IV > 4.2 Records`
 */
export function fingerprintOf(parts: {
	check: string;
	element: string | null;
	section: string;
	text: string;
}): string {
	const text = words(parts.text);
	const section = text === "" ? titleOf(parts.section) : "";
	return createHash("sha256")
		.update([parts.check, parts.element ?? "", section, text].join("\u0000"))
		.digest("hex")
		.slice(0, 16);
}

/** The identity of a finding that stands for several faults, whatever their order; of one, the fault's own. */
export function fingerprintOfFaults(check: string, faults: readonly string[]): string {
	const [only] = faults;
	if (only !== undefined && faults.length === 1) return only;
	return fingerprintOf({ check, element: null, section: "", text: [...faults].sort().join(" ") });
}

const LABEL = /^(?:article|section|sec|part|chapter|paragraph|appendix|exhibit)$/;
const NUMBER = /^(?:\d+[a-z]?|[ivxlcdm]+|[a-z])$/;

/** The words of the last title of a path, without the label and number it begins with. */
function titleOf(path: string): string {
	const title = words(path.slice(path.lastIndexOf(" > ") + 1)).split(" ");
	let from = 0;
	if (LABEL.test(title[from] ?? "")) from++;
	while (from < title.length && NUMBER.test(title[from] ?? "")) from++;
	return title.slice(from < title.length ? from : 0).join(" ");
}

/** Letters and digits in lower case, one space between words. */
function words(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}
