import { Document, Packer, Paragraph } from "docx";

/** A Word file with one paragraph for each line of a text. */
export async function wordFile(text: string): Promise<Uint8Array> {
	const children = text.split("\n").map((line) => new Paragraph({ text: line }));
	return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
