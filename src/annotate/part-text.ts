import { damaged } from "../read/docx/zip.js";

/** An XML part as text that can be cut and written back: what is not touched keeps its bytes. */
export interface PartText {
	/** With its byte order mark, if any. */
	text: string;
	/** Bytes of another text in the encoding of the part. */
	bytes(text: string): Uint8Array;
}

/** Decodes a part in UTF-8 or UTF-16. @throws ReadError for bytes that are neither */
export function partText(bytes: Uint8Array, path: string): PartText {
	const [first, second] = bytes;
	const little = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0);
	const big = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c);
	const encoding = little ? "utf-16le" : big ? "utf-16be" : "utf-8";
	try {
		const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
		if (encoding === "utf-8") return { text, bytes: (next) => Buffer.from(next, "utf8") };
		return {
			text,
			bytes: (next) => {
				const encoded = Buffer.from(next, "utf16le");
				return big ? encoded.swap16() : encoded;
			},
		};
	} catch {
		throw damaged(path, `its XML holds bytes that are no ${encoding.toUpperCase()}`);
	}
}
