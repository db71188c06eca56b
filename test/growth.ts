import { processorTime } from "../src/tools/fuzz/shared.js";

/** How many times as large the large thing is. */
const MORE = 16;

/** Below this much, in milliseconds, time says nothing of the work. */
const LEAST = 10;

/** What `growth` stays below when work grows in step with its size: garbage and warming up make it vary around one. */
export const IN_STEP = 6;

/**
 * How many times longer work on one thing sixteen times as large takes the processor than work on sixteen small ones:
 * once when it grows in step, sixteen times when it grows with the square. How busy the machine is does not count.
 * @param prepare makes what to work on, of some size; its time is not measured
 */
export async function growth<T>(
	size: number,
	prepare: (size: number) => T | Promise<T>,
	work: (prepared: T) => unknown,
): Promise<number> {
	const small = await prepare(size);
	const large = await prepare(MORE * size);
	const often = await shortest(small, MORE, work);
	return (await shortest(large, 1, work)) / Math.max(LEAST, often);
}

/** The shortest of three times, so that a collection of garbage counts in none. */
async function shortest<T>(prepared: T, often: number, work: (prepared: T) => unknown): Promise<number> {
	let least = Number.POSITIVE_INFINITY;
	for (let round = 0; round < 3; round++) {
		const began = processorTime();
		for (let run = 0; run < often; run++) await work(prepared);
		least = Math.min(least, processorTime() - began);
	}
	return least;
}
