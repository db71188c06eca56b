import { isOn, numberOf } from "./properties.js";
import type { Attributes } from "./xml.js";

interface Field {
	/** Whether its instructions have ended and its result has begun. */
	result: boolean;
	check: boolean;
	checked: boolean;
	entries: string[];
	chosen: number;
}

/** The fields that are open (17.16): of each only the result is text. */
export class Fields {
	private readonly open: Field[] = [];
	/** How many of them still give instructions. */
	private instructing = 0;

	/** Whether text that comes now can be seen. */
	get visible(): boolean {
		return this.instructing === 0;
	}

	/** `w:fldChar`. Gives the text that a form field shows without having a result, else "". */
	step(type: string | undefined): string {
		const last = this.open.at(-1);
		if (type === "begin") {
			this.open.push({ result: false, check: false, checked: false, entries: [], chosen: 0 });
			this.instructing++;
		} else if (type === "separate") {
			if (last && !last.result) this.instructing--;
			if (last) last.result = true;
		} else if (type === "end" && last) {
			this.open.pop();
			if (!last.result) this.instructing--;
			if (last.check) return last.checked ? "☒" : "☐";
			return last.result ? "" : (last.entries[last.chosen] ?? "");
		}
		return "";
	}

	/** A child of `w:ffData`: what a check box or a drop-down list shows. */
	form(name: string, attributes: Attributes): void {
		const field = this.open.at(-1);
		if (!field) return;
		const value = attributes["w:val"];
		if (name === "w:checkBox") field.check = true;
		else if (name === "w:checked" || name === "w:default") field.checked = isOn(value);
		else if (name === "w:result") field.chosen = numberOf(value, 0, 25, 0);
		else if (name === "w:listEntry" && field.entries.length < 25) field.entries.push(value ?? "");
	}

	/** Ends instructions that a paragraph leaves open, so that no text behind them is lost; says how many. */
	endParagraph(): number {
		if (this.instructing === 0) return 0;
		const before = this.open.length;
		const kept = this.open.filter((field) => field.result);
		this.open.length = 0;
		for (const field of kept) this.open.push(field);
		this.instructing = 0;
		return before - kept.length;
	}
}
