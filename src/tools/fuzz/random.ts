/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Random {
	#state: number;

	constructor(seed: number) {
		this.#state = seed >>> 0;
	}

	/** A whole number from 0 up to, and without, `limit`; 0 for a limit below 1. */
	below(limit: number): number {
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let mixed = this.#state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		const fraction = ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
		return Math.floor(fraction * Math.max(1, limit));
	}

	/** True one time in `times`. */
	oneIn(times: number): boolean {
		return this.below(times) === 0;
	}

	/** One of a list that is not empty. */
	pick<T>(list: ArrayLike<T>): T {
		return list[this.below(list.length)] as T;
	}

	/** A small number, seldom a large one: 1, 2, 4 … up to `limit`, and what lies between. */
	small(limit: number): number {
		return 1 + this.below(Math.min(limit, 1 << this.below(Math.ceil(Math.log2(limit + 1)) + 1)));
	}
}
