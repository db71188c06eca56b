/** A text that repeats: what stands before, the parts that are pumped up together, and the end. */
export interface Attack {
	pumps: readonly { prefix: string; pump: string }[];
	suffix: string;
}

/** Characters of the first text; each next one has four times as many. */
const SHORTEST = 500;
const LONGEST = 512_000;
/** Milliseconds below which nothing is slow, and above which everything is. */
const SOON = 100;
const NEVER = 4_000;
/** Four times the text in more than so many times the time is growth. */
const LINEAR = 8;

/** Whether the time of an expression grows faster than the text that it is run over. */
export function growsOn(expression: RegExp, attack: Attack): boolean {
	const every = global(expression);
	let before = Number.POSITIVE_INFINITY;
	for (let length = SHORTEST; length <= LONGEST; length *= 4) {
		const text = textOf(attack, length);
		let time = costOf(every, text);
		if (time > SOON) time = Math.min(time, costOf(every, text));
		if (time > NEVER || (time > SOON && time / before > LINEAR)) return true;
		before = Math.max(time, 0.2);
	}
	return false;
}

/** Milliseconds of the processor for all matches of an expression with the flag `g`; other work of the machine does not count. */
export function costOf(every: RegExp, text: string): number {
	const before = process.cpuUsage();
	for (const _ of text.matchAll(every));
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1_000;
}

/** The same expression for all matches. */
export function global({ source, flags }: RegExp): RegExp {
	return new RegExp(source, `${flags.replace(/[gy]/g, "")}g`);
}

function textOf({ pumps, suffix }: Attack, length: number): string {
	const once = pumps.reduce((sum, { pump }) => sum + pump.length, 0);
	const times = Math.ceil(length / Math.max(1, once));
	return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join("") + suffix;
}
