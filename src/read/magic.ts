/**
 * Files known by their first bytes that are not text.
 * Gives what the file is and how to make a readable one of it, or null.
 */
export function signatureOf(bytes: Uint8Array): string | null {
	const head = String.fromCharCode(...bytes.subarray(0, 8));
	if (head.startsWith("%PDF-")) {
		return "this is a PDF file; convert it first: pdftotext -layout agreement.pdf agreement.txt";
	}
	if (head.startsWith("PK\x03\x04")) return zipSentence(bytes);
	if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
		return "this is an old Word file (.doc), not read; save it as .docx in Word, or convert it: antiword draft.doc > draft.txt";
	}
	if (head.startsWith("{\\rtf")) {
		return "this is a rich text file (.rtf), not read; convert it first: pandoc draft.rtf -t markdown -o draft.md";
	}
	if (head.startsWith("\x89PNG") || head.startsWith("\xff\xd8\xff") || head.startsWith("GIF8")) {
		return "this is a picture; run text recognition over it and give the text file";
	}
	return null;
}

/** Word, OpenDocument or any other zip; told by the names near the start of the archive. */
function zipSentence(bytes: Uint8Array): string {
	const start = String.fromCharCode(...bytes.subarray(0, 2048));
	if (start.includes("opendocument")) {
		return "this is an OpenDocument file (.odt), not read; convert it first: pandoc draft.odt -t markdown -o draft.md";
	}
	if (start.includes("[Content_Types].xml") || start.includes("word/")) {
		return "this Word file is not read yet: convert with pandoc draft.docx -t markdown -o draft.md";
	}
	return "this is a zip archive; unpack it and give the files in it";
}
