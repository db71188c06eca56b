import { xmlText } from "../report/xml.js";
import { AUTHOR, INITIALS } from "./own.js";

/** One line of a comment. */
export interface CommentLine {
	text: string;
	bold?: boolean;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Namespace of WordprocessingML, transitional or strict (ECMA-376 part 4, annex A). */
export function namespaceOf(strict: boolean): string {
	return strict
		? "http://purl.oclc.org/ooxml/wordprocessingml/main"
		: "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
}

/** A comments part with no comments in it. */
export function noComments(strict: boolean): string {
	return `${HEAD}<w:comments xmlns:w="${namespaceOf(strict)}"></w:comments>`;
}

/** Elements of WordprocessingML under the prefix of the place they go to, or one that they bring along. */
export class Elements {
	private readonly prefix: string;
	private readonly binding: string;

	/** @param prefix that of the place with its colon; "" where elements have none, which attributes need */
	constructor(prefix: string, strict: boolean) {
		this.prefix = prefix === "" ? "w:" : prefix;
		this.binding = prefix === "" ? ` xmlns:w="${namespaceOf(strict)}"` : "";
	}

	/** Begins a passage. */
	start(id: number): string {
		return `<${this.prefix}commentRangeStart${this.binding} ${this.prefix}id="${id}"/>`;
	}

	/** Ends it, and anchors the comment there. */
	end(id: number): string {
		const { prefix: w, binding } = this;
		return `<${w}commentRangeEnd${binding} ${w}id="${id}"/><${w}r${binding}><${w}commentReference ${w}id="${id}"/></${w}r>`;
	}

	/** The comment itself (17.13.4.2). @param day `YYYY-MM-DD`, null for a comment without a date */
	comment(id: number, lines: readonly CommentLine[], day: string | null): string {
		const { prefix: w, binding } = this;
		const date = day === null ? "" : ` ${w}date="${day}T00:00:00Z"`;
		const paragraphs = lines.map((line) => this.paragraph(line)).join("");
		return `<${w}comment${binding} ${w}id="${id}" ${w}author="${AUTHOR}"${date} ${w}initials="${INITIALS}">${paragraphs}</${w}comment>`;
	}

	/** Set by itself: the document's own style for plain text may be double-spaced or indented. */
	private paragraph({ text, bold }: CommentLine): string {
		const { prefix: w } = this;
		const look = `<${w}rPr>${bold ? `<${w}b/>` : ""}<${w}sz ${w}val="20"/></${w}rPr>`;
		const setting = `<${w}pPr><${w}spacing ${w}before="0" ${w}after="40" ${w}line="240" ${w}lineRule="auto"/><${w}ind ${w}left="0" ${w}right="0" ${w}firstLine="0"/><${w}jc ${w}val="left"/></${w}pPr>`;
		return `<${w}p>${setting}<${w}r>${look}<${w}t xml:space="preserve">${xmlText(text)}</${w}t></${w}r></${w}p>`;
	}
}
