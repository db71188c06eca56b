import { bodyOf, type Unit } from "../lines/unit.js";
import { endsStopped, hasModal, isCaps, isTitleShaped, namesParty, wordCount } from "../words.js";
import { isNameOrDate } from "./headings.js";

/** What an agreement, or a paper that brings one, calls itself. */
const TITLE =
	/\b(?:agreement|memorandum|understanding|contract|compact|indenture|protocol|undertaking|covenant|plan|policy|resolution|ordinance|addendum|amendment|minutes|charter)\b/i;

/**
 * Settles the lines in front of the first paragraph: of those that look like headings one is the title (level 1);
 * what stands around it (a county's caption, the parties' names) is text. Headings of the tree stay as they are.
 */
export function settleTitle(units: Unit[]): void {
	const end = frontEnd(units);
	const lines = units.slice(0, end).filter((unit) => unit.kind === "heading" || unit.kind === "text");
	if (lines.some((unit) => unit.level > 0)) {
		settleSubtitles(units, end);
		for (const unit of lines.slice(1)) {
			if (unit.kind === "heading" && unit.level === 0 && namesParty(unit.content.text)) unit.kind = "text";
		}
		return;
	}
	const headings = lines.filter((unit) => unit.kind === "heading");
	const title =
		headings.find((unit) => TITLE.test(unit.content.text)) ??
		lines.find((unit) => namesItself(unit)) ??
		headings[0];
	if (!title) return;
	title.level = 1;
	title.kind = "heading";
	const last = lines.at(-1) as Unit;
	for (const unit of headings) {
		if (unit !== title && unit !== last) unit.kind = "text";
	}
	if (last !== title) last.kind = opensBody(last, title, units[end]) ? "heading" : "text";
}

/** A line that is not set as a title but reads like one. */
function namesItself(unit: Unit): boolean {
	const { text } = unit.content;
	return (
		TITLE.test(text) &&
		isTitleShaped(text) &&
		!hasModal(text) &&
		!/^[A-Za-z]{2,8}:/.test(text) &&
		!text.includes("\t")
	);
}

/** A subtitle set as a heading, with nothing under it before the next heading of its level, is text. */
function settleSubtitles(units: Unit[], end: number): void {
	let seen = 0;
	for (let i = 0; i < end; i++) {
		const unit = units[i] as Unit;
		const next = units[i + 1];
		if (unit.kind !== "heading") continue;
		if (
			seen++ > 0 &&
			unit.level > 0 &&
			next?.kind === "heading" &&
			next.level > 0 &&
			next.level <= unit.level
		)
			unit.kind = "text";
	}
}

/** Index of the first unit that is a paragraph, or a numbered heading. */
function frontEnd(units: Unit[]): number {
	for (let i = 0; i < units.length && i < 30; i++) {
		const unit = units[i] as Unit;
		if (unit.kind === "rule") continue;
		if (unit.marker || unit.kind === "row" || unit.kind === "signature") return i;
		if (unit.kind === "text" && (wordCount(unit.content.text) > 14 || endsStopped(unit.content.text)))
			return i;
	}
	return Math.min(units.length, 30);
}

function isAddress(text: string): boolean {
	return isNameOrDate(text) || /^[A-Za-z]{2,8}:/.test(text);
}

/** Whether the last of the front's headings is the first section's and no part of the title. */
function opensBody(unit: Unit, title: Unit, next: Unit | undefined): boolean {
	if (next?.kind !== "text" || next.marker || !isTitleShaped(unit.content.text)) return false;
	if (namesParty(unit.content.text)) return false;
	if (unit.kind === "text" && (unit.gap === 0 || next.gap > 1 || isAddress(unit.content.text))) return false;
	const sameSetting = isCaps(bodyOf(unit)) === isCaps(bodyOf(title)) && unit.indent === title.indent;
	return !TITLE.test(unit.content.text) && unit.gap > 0 && next.gap <= 2 && (unit.indent < 6 || !sameSetting);
}
