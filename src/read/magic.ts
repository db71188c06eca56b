/**
 * Files known by their first bytes that no reader takes.
 * Gives what the file is and how to make a readable one of it, or null. Zip archives may be Word files: their
 * reader tells.
 */
export function signatureOf(bytes: Uint8Array): string | null {
	const head = String.fromCharCode(...bytes.subarray(0, 8));
	if (head.startsWith("%PDF-")) {
		return "this is a PDF file; convert it first: pdftotext -layout agreement.pdf agreement.txt";
	}
	if (head.startsWith("PK\x03\x04")) return isOpenDocument(bytes) ? OPEN_DOCUMENT : null;
	if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
		return isEncrypted(bytes)
			? "this file is encrypted; open it in Word and save it without a password"
			: `this is an old Word file (.doc), not read; save it as .docx in Word, or convert it: ${CONVERT} draft.doc`;
	}
	if (head.startsWith("{\\rtf")) {
		return `this is a rich text file (.rtf), not read; save it as .docx in Word, or convert it: ${CONVERT} draft.rtf`;
	}
	if (/^(?:<!doctype html|<html)\b/i.test(textAtStart(bytes))) {
		return "this is a web page (HTML), not read; save it as .docx in Word, or convert it: pandoc draft.html -o draft.docx";
	}
	if (head.startsWith("\x89PNG") || head.startsWith("\xff\xd8\xff") || head.startsWith("GIF8")) {
		return "this is a picture; run text recognition over it and give the text file";
	}
	return null;
}

/** Without byte order marks, NUL bytes of UTF-16, white space, and what XHTML says of itself before it begins. */
function textAtStart(bytes: Uint8Array): string {
	return String.fromCharCode(...bytes.subarray(0, 512))
		.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
		.replaceAll("\0", "")
		.replace(/^\s*(?:<\?xml[^>]*>\s*)?/i, "");
}

const CONVERT = "soffice --headless --convert-to docx";

const OPEN_DOCUMENT = `this is an OpenDocument file (.odt), not read; convert it first: ${CONVERT} draft.odt`;

/** OpenDocument files begin with the stored file "mimetype" (ODF 1.3 part 2, section 3.3). */
function isOpenDocument(bytes: Uint8Array): boolean {
	return String.fromCharCode(...bytes.subarray(30, 110)).startsWith(
		"mimetypeapplication/vnd.oasis.opendocument",
	);
}

/** Word keeps a document with a password in a stream of this name, written in UTF-16 (MS-OFFCRYPTO, 2.3.2). */
function isEncrypted(bytes: Uint8Array): boolean {
	const name = Buffer.from("EncryptedPackage", "utf16le");
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name);
}
