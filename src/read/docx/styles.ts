import {
	isOn,
	type ParagraphProperties,
	type RunProperties,
	setParagraph,
	setRun,
	type Tab,
	tabsOf,
} from "./properties.js";
import { type Attributes, parseXml } from "./xml.js";

/** A style as written in the part. */
interface Style extends ParagraphProperties {
	id: string;
	name: string;
	basedOn?: string;
	run: RunProperties;
}

/** What a paragraph style and all it is based on come to. */
export interface ParagraphStyle {
	id: string;
	/** Heading level from 1, 0 for none. */
	heading: number;
	title: boolean;
	/** Whether it sets entries of a table of contents. */
	contents: boolean;
	/** Id of its list, "" for none. */
	list: string;
	/** Level in its list when a style says so, else -1. */
	level: number;
	tabs: Tab[];
	run: RunProperties;
}

/** Styles based on each other, at most; circles end here too. */
const MAX_CHAIN = 24;

/** The styles of a document, each with what it inherits. */
export class Styles {
	private readonly styles = new Map<string, Style>();
	private readonly defaults: RunProperties = {};
	private standard = "";
	private readonly paragraphs = new Map<string, ParagraphStyle>();
	private readonly runs = new Map<string, RunProperties>();

	/** The style of a paragraph; that of plain paragraphs when it names none or one that is not there. */
	paragraph(id: string | undefined): ParagraphStyle {
		const key = id ?? this.standard;
		let style = this.paragraphs.get(key);
		if (!style) {
			style = this.resolved(key);
			this.paragraphs.set(key, style);
		}
		return style;
	}

	/** Id of the list that a numbering style stands for, "" when there is none. */
	listOf(id: string): string {
		return this.styles.get(id)?.list ?? "";
	}

	/** How a run comes out: its own setting, or else what its styles make of each other (17.7.3). */
	run(own: RunProperties, paragraph: RunProperties): RunProperties {
		const style = own.style === undefined ? {} : this.character(own.style);
		const toggled = (key: "bold" | "italic" | "strike" | "caps" | "hidden") =>
			own[key] ?? ((style[key] ?? false) !== (paragraph[key] ?? false) || this.defaults[key] === true);
		return {
			bold: toggled("bold"),
			italic: toggled("italic"),
			strike: toggled("strike"),
			caps: toggled("caps"),
			hidden: toggled("hidden"),
			underline: own.underline ?? style.underline ?? paragraph.underline ?? false,
		};
	}

	/** Takes in the part `styles.xml`. @throws ReadError */
	read(bytes: Uint8Array, path: string): void {
		let style: Style | null = null;
		let run: RunProperties | null = null;
		parseXml(bytes, path, {
			open: (name, attributes, parent) => {
				const value = attributes["w:val"];
				if (name === "w:style") style = this.begin(attributes);
				else if (name === "w:rPrDefault") run = this.defaults;
				else if (name.endsWith("PrChange") || name === "w:tblStylePr") return true;
				else if (parent === "w:style" && style) {
					if (name === "w:name") style.name = (value ?? "").toLowerCase();
					else if (name === "w:basedOn" && value !== undefined) style.basedOn = value;
					else if (name === "w:rPr") run = style.run;
				} else if (parent === "w:rPr") {
					if (run) setRun(run, name, attributes);
				} else if (style) setParagraph(style, name, attributes);
				return undefined;
			},
			close: (name) => {
				if (name === "w:rPr") run = null;
				if (name === "w:style") style = null;
			},
		});
	}

	private begin(attributes: Attributes): Style {
		const id = attributes["w:styleId"] ?? "";
		const style: Style = { id, name: "", run: {} };
		if (!this.styles.has(id)) this.styles.set(id, style);
		const standard = attributes["w:default"];
		if (attributes["w:type"] === "paragraph" && standard !== undefined && isOn(standard)) this.standard = id;
		return style;
	}

	/** The style and those it is based on, nearest first. */
	private chain(id: string): Style[] {
		const chain: Style[] = [];
		let style = this.styles.get(id);
		while (style && chain.length < MAX_CHAIN) {
			chain.push(style);
			style = style.basedOn === undefined ? undefined : this.styles.get(style.basedOn);
		}
		return chain;
	}

	private character(id: string): RunProperties {
		let run = this.runs.get(id);
		if (!run) {
			run = merged(this.chain(id));
			this.runs.set(id, run);
		}
		return run;
	}

	private resolved(id: string): ParagraphStyle {
		let chain = this.chain(id);
		if (chain.length === 0 && id !== this.standard) chain = this.chain(this.standard);
		const first = <K extends keyof ParagraphProperties>(key: K) =>
			chain.find((style) => style[key] !== undefined)?.[key];
		return {
			id: chain[0]?.id === id ? id : "",
			heading: headingOf(id, chain),
			title: chain.some((style) => style.name === "title"),
			contents: /^toc ?\d$/.test(chain[0]?.name ?? ""),
			list: first("list") ?? "",
			level: first("level") ?? -1,
			tabs: chain.reduceRight<Tab[]>((tabs, style) => tabsOf(tabs, style.tabs ?? []), []),
			run: merged(chain),
		};
	}
}

function merged(chain: readonly Style[]): RunProperties {
	return chain.reduceRight<RunProperties>((run, style) => Object.assign(run, style.run), {});
}

/** The nearest outline level, or else the number in a name such as "heading 2". */
function headingOf(id: string, chain: readonly Style[]): number {
	for (const { name, outline } of chain) {
		if (outline !== undefined) return outline === 9 ? 0 : outline + 1;
		const named = /^heading ?([1-9])$/.exec(name)?.[1];
		if (named) return Number(named);
	}
	// A file without its styles part still names them.
	return chain.some((style) => style.id === id) ? 0 : Number(/^Heading([1-9])$/.exec(id)?.[1] ?? 0);
}
