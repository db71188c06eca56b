/** Lines of a file, both included. */
export interface LineRange {
	from: number;
	to: number;
}

/** Many ranges of lines, asked by halving: a hostile text has thousands of faults and as many comments. */
export class Lines {
	/** In order, without a line in common. */
	readonly #ranges: LineRange[] = [];

	constructor(ranges: readonly LineRange[]) {
		for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
			const last = this.#ranges.at(-1);
			if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
			else this.#ranges.push({ ...range });
		}
	}

	/** Whether a line of the range is among them. */
	touch({ from, to }: LineRange): boolean {
		let low = 0;
		let high = this.#ranges.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#ranges[middle] as LineRange).to < from) low = middle + 1;
			else high = middle;
		}
		const next = this.#ranges[low];
		return next !== undefined && next.from <= to;
	}
}
