import type { Attributes } from "./xml.js";

/** How a run is set; undefined where its style decides. */
export interface RunProperties {
	style?: string;
	bold?: boolean;
	italic?: boolean;
	strike?: boolean;
	underline?: boolean;
	caps?: boolean;
	hidden?: boolean;
}

/** A tab stop: where (in twentieths of a point) and what fills the way to it. */
export interface Tab {
	at: number;
	leader: string;
	cleared: boolean;
}

/** Tab stops of one paragraph; Word's own limit. */
const MAX_TABS = 64;

/** How a paragraph is set; undefined where its style decides. */
export interface ParagraphProperties {
	style?: string;
	/** Outline level from 0; 9 is body text. */
	outline?: number;
	/** Id of its list; "0" takes it out of any. */
	list?: string;
	/** Level in its list, from 0. */
	level?: number;
	tabs?: Tab[];
}

/** `w:b`, `w:b w:val="0"`, `w:b w:val="false"` (ECMA-376 part 1, 17.17.4). */
export function isOn(value: string | undefined): boolean {
	return value !== "0" && value !== "false" && value !== "off";
}

/** A whole number within the bounds, or `otherwise`. */
export function numberOf(value: string | undefined, low: number, high: number, otherwise: number): number {
	const number = Number.parseInt(value ?? "", 10);
	return number >= low && number <= high ? number : otherwise;
}

/** Takes in one child of `w:rPr`. */
export function setRun(run: RunProperties, name: string, attributes: Attributes): void {
	const value = attributes["w:val"];
	switch (name) {
		case "w:rStyle":
			if (value) run.style = value;
			break;
		case "w:b":
			run.bold = isOn(value);
			break;
		case "w:i":
			run.italic = isOn(value);
			break;
		case "w:strike":
		case "w:dstrike":
			run.strike = isOn(value);
			break;
		case "w:u":
			run.underline = value !== "none" && value !== undefined;
			break;
		case "w:caps":
			run.caps = isOn(value);
			break;
		case "w:vanish":
			run.hidden = isOn(value);
			break;
	}
}

/** Takes in one descendant of `w:pPr` outside its `w:rPr`. */
export function setParagraph(paragraph: ParagraphProperties, name: string, attributes: Attributes): void {
	const value = attributes["w:val"];
	switch (name) {
		case "w:pStyle":
			if (value) paragraph.style = value;
			break;
		case "w:outlineLvl":
			paragraph.outline = numberOf(value, 0, 9, 9);
			break;
		case "w:numId":
			paragraph.list = value ?? "0";
			break;
		case "w:ilvl":
			paragraph.level = numberOf(value, 0, 8, 0);
			break;
		case "w:tab":
			paragraph.tabs ??= [];
			if (paragraph.tabs.length >= MAX_TABS) break;
			paragraph.tabs.push({
				at: numberOf(attributes["w:pos"], -32_000, 32_000, 0),
				leader: attributes["w:leader"] ?? "none",
				cleared: value === "clear",
			});
			break;
	}
}

/** The tab stops of a paragraph in order, its own over those of its style. */
export function tabsOf(style: readonly Tab[], own: readonly Tab[]): Tab[] {
	if (own.length === 0 && style.length < 2) return [...style];
	const stops = new Map<number, Tab>();
	for (const tab of [...style, ...own]) {
		if (tab.cleared) stops.delete(tab.at);
		else stops.set(tab.at, tab);
	}
	return [...stops.values()].sort((a, b) => a.at - b.at).slice(0, MAX_TABS);
}
