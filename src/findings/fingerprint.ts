import { createHash } from "node:crypto";

/**
 * A finding's identity across edits elsewhere in the document: check, element, section title and normalised text,
 * not line numbers. 16 hexadecimal digits of SHA-256.
 */
export function fingerprintOf(parts: {
	check: string;
	element: string | null;
	section: string;
	text: string;
}): string {
	const text = parts.text
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, " ")
		.trim();
	const section = parts.section
		.toLowerCase()
		.replace(/[^a-z]+/g, " ")
		.trim();
	return createHash("sha256")
		.update([parts.check, parts.element ?? "", section, text].join("\u0000"))
		.digest("hex")
		.slice(0, 16);
}
