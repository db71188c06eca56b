import { isOn, numberOf } from "./properties.js";
import { type Attributes, parseXml } from "./xml.js";

/** One level of a list (`w:lvl`, ECMA-376 part 1, 17.9.6). */
export interface Level {
	start: number;
	format: string;
	/** Pattern of a custom format. */
	pattern: string;
	/** Label with `%1` to `%9` for the numbers of the levels. */
	text: string;
	/** What follows the label: `tab`, `space`, `nothing`. */
	suffix: string;
	/** Level (from 1) whose next number starts this one afresh; 0 never, -1 any level above. */
	restart: number;
	/** Whether all numbers in the label are shown in figures. */
	legal: boolean;
	/** Id of the paragraph style that stands for this level. */
	style: string;
	caps: boolean;
	hidden: boolean;
}

/** An abstract list, whose numbers all lists made of it share. */
interface Abstract {
	levels: (Level | undefined)[];
	/** Id of the numbering style that defines it instead. */
	defers: string;
}

/** A list (`w:num`): an abstract one, and what it changes of its levels. */
export interface List {
	id: string;
	abstract: string;
	levels: (Level | undefined)[];
	starts: (number | undefined)[];
}

/** Word's own limit for the text of a label. */
const MAX_LABEL = 255;

/** The lists of a document, by the id that paragraphs name. */
export class Numbering {
	private readonly abstracts = new Map<string, Abstract>();
	private readonly lists = new Map<string, List>();

	/** @param listOf gives the list of a numbering style, for abstract lists that only name one */
	constructor(private readonly listOf: (style: string) => string) {}

	/** The list with all its levels filled in, null when there is none of this id. */
	list(id: string): List | null {
		return this.lists.get(id) ?? null;
	}

	/** Takes in the part `numbering.xml`. @throws ReadError */
	read(bytes: Uint8Array, path: string): void {
		let abstract: Abstract | null = null;
		let list: List | null = null;
		let level: Level | null = null;
		let at = 0;
		parseXml(bytes, path, {
			open: (name, attributes, parent) => {
				const value = attributes["w:val"];
				switch (name) {
					case "w:abstractNum":
						abstract = { levels: [], defers: "" };
						this.abstracts.set(attributes["w:abstractNumId"] ?? "", abstract);
						break;
					case "w:num":
						list = { id: attributes["w:numId"] ?? "", abstract: "", levels: [], starts: [] };
						this.lists.set(list.id, list);
						break;
					case "w:abstractNumId":
						if (list) list.abstract = value ?? "";
						break;
					case "w:numStyleLink":
						if (abstract) abstract.defers = value ?? "";
						break;
					case "w:lvlOverride":
						at = numberOf(attributes["w:ilvl"], 0, 8, 0);
						break;
					case "w:startOverride":
						if (list) list.starts[at] = numberOf(value, 0, 32_767, 0);
						break;
					case "w:lvl":
						level = begin();
						at = numberOf(attributes["w:ilvl"], 0, 8, 0);
						if (list) list.levels[at] = level;
						else if (abstract) abstract.levels[at] = level;
						break;
					case "w:numPicBullet":
						return true;
					default:
						if (level && (parent === "w:lvl" || parent === "w:rPr")) setLevel(level, name, attributes);
				}
				return undefined;
			},
			close: (name) => {
				if (name === "w:lvl") level = null;
				else if (name === "w:abstractNum") abstract = null;
				else if (name === "w:num") list = null;
			},
		});
		for (const one of this.lists.values()) this.fill(one);
	}

	/** Gives a list the levels of its abstract one, by way of a numbering style where that only names one. */
	private fill(list: List): void {
		let abstract = this.abstracts.get(list.abstract);
		for (let hops = 0; abstract && abstract.defers !== "" && hops < 8; hops++) {
			const other = this.lists.get(this.listOf(abstract.defers));
			if (!other) break;
			list.abstract = other.abstract;
			abstract = this.abstracts.get(other.abstract);
		}
		for (let at = 0; at < 9; at++) list.levels[at] ??= abstract?.levels[at];
	}
}

function begin(): Level {
	return {
		start: 0,
		format: "decimal",
		pattern: "",
		text: "",
		suffix: "tab",
		restart: -1,
		legal: false,
		style: "",
		caps: false,
		hidden: false,
	};
}

function setLevel(level: Level, name: string, attributes: Attributes): void {
	const value = attributes["w:val"];
	switch (name) {
		case "w:start":
			level.start = numberOf(value, 0, 32_767, 0);
			break;
		case "w:numFmt":
			level.format = value ?? "decimal";
			level.pattern = attributes["w:format"] ?? "";
			break;
		case "w:lvlText":
			level.text = (value ?? "").slice(0, MAX_LABEL);
			break;
		case "w:suff":
			level.suffix = value ?? "tab";
			break;
		case "w:lvlRestart":
			level.restart = numberOf(value, 0, 9, -1);
			break;
		case "w:isLgl":
			level.legal = isOn(value);
			break;
		case "w:pStyle":
			level.style = value ?? "";
			break;
		case "w:caps":
			level.caps = isOn(value);
			break;
		case "w:vanish":
			level.hidden = isOn(value);
			break;
	}
}
