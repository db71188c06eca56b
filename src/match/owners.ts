import { packNumbers, unpackNumbers } from "./packed.js";

const MOST = 0xffff;

/** The concepts that each phrase belongs to, in one array: where those of each phrase begin, then the concepts. */
export class Owners {
	readonly #numbers: Uint16Array;

	private constructor(numbers: Uint16Array) {
		this.#numbers = numbers;
	}

	/**
	 * @param lists concepts by phrase
	 * @throws Error when there are more than its numbers can tell
	 */
	static of(lists: readonly (readonly number[])[]): Owners {
		let at = lists.length + 1;
		const starts = [at];
		for (const list of lists) {
			at += list.length;
			starts.push(at);
		}
		if (at > MOST) throw new Error(`a lexicon may have ${MOST} phrases and their concepts, not more`);
		return new Owners(Uint16Array.from([...starts, ...lists.flat()]));
	}

	static unpack(packed: string): Owners {
		return new Owners(unpackNumbers(packed));
	}

	/** As JSON holds it. */
	pack(): string {
		return packNumbers([this.#numbers]);
	}

	/** The concepts of a phrase. */
	of(phrase: number): Uint16Array {
		const numbers = this.#numbers;
		return numbers.subarray(numbers[phrase] as number, numbers[phrase + 1] as number);
	}
}
