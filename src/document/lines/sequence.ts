import type { Marker, Reading } from "./markers.js";

/** How well a marker goes on from the ones before it. */
export interface Fit {
	reading: Reading;
	/** `next`: the number after the last of its style; `first`: the beginning of a list; `other`: neither. */
	how: "next" | "first" | "other";
}

/** Keeps count of the numberings that are open, outermost first, and says how a marker fits into them. */
export class Sequence {
	private stack: Reading[] = [];

	/** Which reading of the marker fits best; nothing is changed. */
	fit(marker: Marker): Fit {
		let best: Fit | null = null;
		for (const reading of marker.readings) {
			const how = this.how(reading, marker);
			if (!best || RANK[how] > RANK[best.how]) best = { reading, how };
		}
		return best ?? { reading: { style: "", value: 0 }, how: "other" };
	}

	/** Takes the marker in: what is nested deeper than it is closed. */
	accept(reading: Reading): void {
		const at = this.lastOf(reading.style);
		if (at >= 0) this.stack.length = at;
		this.stack.push(reading);
	}

	private how(reading: Reading, marker: Marker): Fit["how"] {
		if (reading.style === "•") return "next";
		const at = this.lastOf(reading.style);
		const open = this.stack[at];
		const outer =
			marker.parts.length > 1 ? this.stack[this.lastOf(`d${marker.parts.length - 1}`)] : undefined;
		if (open && reading.value === open.value + 1) return "next";
		if (reading.value === 1 || (reading.value === 0 && marker.parts.length > 1)) return "first";
		if (open && reading.value > open.value && reading.value <= open.value + 3) return "next";
		// 4.3 under 4, although 4.1 and 4.2 were not seen.
		const deeper = at > this.lastOf(`d${marker.parts.length - 1}`);
		if (outer && !deeper && outer.value === marker.parts[marker.parts.length - 2]) return "next";
		return "other";
	}

	private lastOf(style: string): number {
		for (let i = this.stack.length - 1; i >= 0; i--) if (this.stack[i]?.style === style) return i;
		return -1;
	}
}

const RANK = { next: 2, first: 1, other: 0 };
