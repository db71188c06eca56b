import { findDates } from "./dates.js";
import type { Block, Signatory, Source, Span } from "./model.js";
import { cover, SignerBuilder } from "./signer-builder.js";
import { streamsOf } from "./signing-columns.js";
import { eventsOf } from "./signing-events.js";
import { type Zone, zonesOf } from "./signing-zones.js";

/** The people who sign, and where the signature block stands. */
export interface Signatures {
	signatories: Signatory[];
	span: Span | null;
	/** Blocks that belong to a signature block. */
	blocks: ReadonlySet<number>;
}

/**
 * Finds each person's place to sign: stacked lines, columns, tables, letters with a countersignature, `/s/` and
 * e-signature stamps. Blocks of a cover, a note or a table of contents are not looked at, so standings come first.
 */
export function signaturesOf(blocks: readonly Block[], source: Source): Signatures {
	const found = zonesOf(blocks, source).map((zone) => ({ zone, signatories: peopleOf(zone, blocks) }));
	const real = found.filter(({ signatories }) => signatories.length > 0);
	const members = new Set<number>();
	for (const { zone } of real) for (let i = zone.firstBlock; i <= zone.lastBlock; i++) members.add(i);
	let main = real[0];
	for (const other of real) if (main && weight(other.signatories) > weight(main.signatories)) main = other;
	const span = main ? spanOfZone(main.zone, blocks) : null;
	return { signatories: real.flatMap(({ signatories }) => signatories), span, blocks: members };
}

function weight(signatories: readonly Signatory[]): number {
	return signatories.filter(({ formal, side }) => !formal && side !== null).length;
}

function spanOfZone(zone: Zone, blocks: readonly Block[]): Span {
	const own = blocks.slice(zone.firstBlock, zone.lastBlock + 1);
	return own.reduce((all, { span }) => cover(all, span), (own[0] as Block).span);
}

function peopleOf(zone: Zone, blocks: readonly Block[]): Signatory[] {
	const before = blocks
		.slice(Math.max(0, zone.firstBlock - 2), zone.firstBlock)
		.map((block) => block.content.text);
	const receipt = before.some((text) =>
		/\b(?:have (?:had|received|read)|acknowledge (?:the )?receipt|received a copy)\b/i.test(text),
	);
	const builders = streamsOf(zone.lines).map((stream) => {
		const events = stream.flatMap((piece) =>
			eventsOf(piece.text).map((event) => ({ event, span: piece.span })),
		);
		const builder = new SignerBuilder(events.map(({ event }) => event.kind));
		events.forEach(({ event, span }, i) => {
			builder.add(
				event,
				span,
				events.slice(i + 1, i + 5).map((next) => next.event),
			);
		});
		return builder.done();
	});
	const people = builders.flat();
	for (const person of people) if (receipt) person.formal = true;
	share(people, [...before, ...zone.lines.flatMap((line) => line.pieces.map((piece) => piece.text))]);
	return people;
}

/** One "executed this __ day of __" above several signatures dates them all. */
function share(people: Signatory[], texts: readonly string[]): void {
	if (people.some((person) => !person.formal && person.date !== "none")) return;
	for (const text of texts) {
		if (
			!/\b(?:executed|signed|dated|set their hands|made|entered|done|agreed)\b/i.test(text) ||
			text.length > 600
		)
			continue;
		const date = findDates({ text, starts: [0], offsets: [0] }).at(-1);
		if (!date || (date.iso !== null && date.iso.length < 10)) continue;
		for (const person of people.filter(({ formal }) => !formal)) {
			person.date = date.iso === null ? "line" : "filled";
			person.dateValue = date.iso;
			person.dateShared = true;
		}
		return;
	}
}
