import type { Document, MappedText, Reading, Span } from "../../document/model.js";
import { holds } from "./target.js";

/** Every position in what a reader gave stands within its text, in order. @throws BrokenPromise */
export function verifyReading({ source, tree, changed, paragraphs }: Reading): void {
	const { text, lineStarts } = source;
	holds(lineStarts[0] === 0, () => "the first line does not start at 0");
	for (let i = 1; i < lineStarts.length; i++)
		holds((lineStarts[i] as number) > (lineStarts[i - 1] as number), () => `line ${i + 1} starts too early`);
	holds((lineStarts.at(-1) as number) <= text.length, () => "the last line starts behind the text");
	if (paragraphs)
		holds(
			paragraphs.length === lineStarts.length || text === "",
			() => `${paragraphs.length} paragraphs for ${lineStarts.length} lines`,
		);
	for (const span of changed ?? []) verifySpan(span, text, "a tracked change");
	const open: { node: Node; within: Span }[] = [{ node: tree, within: { start: 0, end: text.length } }];
	for (let next = open.pop(); next; next = open.pop()) {
		const { node, within } = next;
		const { start, end } = node.position ?? {};
		const span =
			start?.offset === undefined || end?.offset === undefined
				? within
				: { start: start.offset, end: end.offset };
		verifySpan(span, text, `a node of type ${node.type}`);
		for (const child of node.children ?? []) open.push({ node: child, within: span });
	}
}

interface Node {
	type: string;
	position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
	children?: Node[];
}

/** The same for a document as read. @throws BrokenPromise */
export function verifyDocument(document: Document): void {
	const { source, blocks, sections, clauses, terms, signatories, signatureSpan, dates } = document;
	const { text } = source;
	for (const [i, block] of blocks.entries()) {
		holds(block.index === i, () => `block ${i} says it is ${block.index}`);
		holds(sections[block.section] !== undefined, () => `block ${i} stands in no section`);
		verifySpan(block.span, text, `block ${i} (${block.kind})`);
		for (const content of [block.content, ...block.cells]) verifyMapped(content, text, `block ${i}`);
	}
	for (const [i, section] of sections.entries()) {
		verifySpan(section.span, text, `section ${i}`);
		verifySpan(section.heading, text, `the heading of section ${i}`);
		holds(section.parent < i, () => `section ${i} stands before its parent ${section.parent}`);
	}
	for (const [i, clause] of clauses.entries()) {
		verifySpan(clause.span, text, `clause ${i}`);
		holds(blocks[clause.block] !== undefined, () => `clause ${i} stands in no block`);
		holds(sections[clause.section] !== undefined, () => `clause ${i} stands in no section`);
	}
	for (const { span, term } of terms) verifySpan(span, text, `the term ${term}`);
	for (const { span, name } of signatories) verifySpan(span, text, `the signatory ${name}`);
	for (const { span, raw } of dates) verifySpan(span, text, `the date ${raw}`);
	if (signatureSpan) verifySpan(signatureSpan, text, "the signature block");
}

function verifyMapped({ text, starts, offsets }: MappedText, source: string, what: string): void {
	holds(
		starts.length === offsets.length,
		() => `${what}: ${starts.length} starts, ${offsets.length} offsets`,
	);
	for (let i = 0; i < starts.length; i++) {
		const start = starts[i] as number;
		const length = (starts[i + 1] ?? text.length) - start;
		const offset = offsets[i] as number;
		holds(length >= 0, () => `${what}: piece ${i} of its text has the length ${length}`);
		holds(
			offset >= 0 && offset + length <= source.length,
			() => `${what}: piece ${i} of its text comes from ${offset}-${offset + length} of ${source.length}`,
		);
	}
}

function verifySpan({ start, end }: Span, text: string, what: string): void {
	holds(
		Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length,
		() => `${what} spans ${start}-${end} in a text of ${text.length}`,
	);
}
