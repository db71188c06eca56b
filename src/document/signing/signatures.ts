import { findDates } from "../dates/dates.js";
import type { Block, Signatory, Source, Span } from "../model.js";
import { streamsOf } from "./columns.js";
import { eventsOf, type SigningEvent } from "./events.js";
import { settleSides } from "./sides.js";
import { SignerBuilder } from "./signer-builder.js";
import { cover } from "./signer-draft.js";
import { type Zone, zonesOf } from "./zones.js";

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
	const receipt = before.some(
		(text) =>
			/\bhave (?:had|received|read)\b[^.]{0,40}\b(?:copy|polic(?:y|ies)|agreement|memorandum|mou|contents|foregoing|above)\b|\backnowledge (?:the )?receipt\b|\breceived a copy\b/i.test(
				text,
			) && !/\b(?:bound|binds?|agree|accept|consent)\b/i.test(text),
	);
	const builders = streamsOf(zone.lines).map((stream) => {
		const events = daysBehind(
			stream.flatMap((piece) =>
				eventsOf(piece.text).map((event) => ({
					event,
					span: piece.span,
					tight: piece.tight === true,
					piece,
				})),
			),
		);
		const builder = new SignerBuilder(events.map(({ event }) => event.kind));
		events.forEach(({ event, span, tight, piece }, i) => {
			const below = events.slice(i + 1, i + 12).find((next) => next.piece !== piece);
			builder.add(
				event,
				span,
				events.slice(i + 1, i + 5).map((next) => next.event),
				tight && below?.tight === false,
			);
		});
		return builder.done();
	});
	const people = builders.flat();
	for (const person of people) if (receipt) person.formal = true;
	settleSides(people);
	shareBelow(people, zone);
	const below = blocks[zone.lastBlock + 1]?.content.text ?? "";
	const behind = below.length <= 200 && ONE_FOR_ALL.test(below) ? [below] : [];
	share(people, [
		...before,
		...behind,
		...zone.lines.flatMap((line) => line.pieces.map((piece) => piece.text)),
	]);
	return people;
}

/** "Dated this ____ day of ____" once, under the last of several signatures without a day: it dates them all. */
function shareBelow(people: Signatory[], zone: Zone): void {
	const parties = people.filter(({ formal }) => !formal);
	const [only, ...others] = parties.filter(({ date }) => date !== "none");
	if (!only || others.length > 0 || parties.length < 2 || only !== parties.at(-1)) return;
	const at = zone.lines.findIndex(({ pieces }) => ONE_FOR_ALL.test(pieces[0]?.text ?? ""));
	const line = zone.lines[at];
	if (!line || line.tight || (line.pieces[0]?.span.start ?? 0) <= only.span.start) return;
	for (const person of parties) {
		person.date = only.date;
		person.dateValue = only.dateValue;
		person.dateShared = true;
	}
}

const ONE_FOR_ALL =
	/^(?:thus )?(?:executed|signed|dated|done|made|agreed|entered)\b[a-z ,:]{0,40}\b(?:this|on)\b/i;

/** Where each day stands in front of its signature ("Dated: ____  By: ____"), the days moved behind. */
function daysBehind<T extends { event: SigningEvent }>(all: T[]): T[] {
	const marks = all.filter(
		({ event }) => event.kind === "date" || (event.kind === "signature" && !event.label),
	);
	const kinds = marks.map(({ event }) => event.kind);
	const days = kinds.filter((kind) => kind === "date").length;
	if (kinds[0] !== "date" || (days < 2 && kinds.length > 2)) return all;
	if (kinds.some((kind, i) => kind === "date" && kinds[i + 1] !== "signature")) return all;
	const out: T[] = [];
	let day: T | null = null;
	for (const one of all) {
		if (one.event.kind === "date") {
			day = one;
			continue;
		}
		out.push(one);
		if (day && one.event.kind === "signature" && !one.event.label) {
			out.push(day);
			day = null;
		}
	}
	return out;
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
