import { judged } from "./judge.js";
import { fromBytes, toBytes } from "./mutate.js";
import type { FoundFault } from "./shared.js";
import type { Target } from "./target.js";
import { withoutElements } from "./xml.js";

/** Milliseconds spent on one fault at most. */
const PATIENCE = 20_000;

/** A smaller input with the same fault. */
export async function minimised(target: Target, fault: FoundFault): Promise<FoundFault> {
	const until = performance.now() + PATIENCE;
	let best = fault;
	const isSame = async (bytes: Uint8Array): Promise<boolean> => {
		const { fault: again } = await judged(target, bytes);
		if (again?.key !== fault.key) return false;
		best = again;
		return true;
	};
	if (!target.package) {
		await shorter(fromBytes(fault.bytes), (text) => isSame(toBytes(text)), until);
		return best;
	}
	const parts = target.package.open(fault.bytes);
	if (!parts) return best;
	const { close } = target.package;
	for (const name of Object.keys(parts)) {
		const attempt = (text: string | null): Promise<boolean> => {
			const { [name]: _, ...others } = parts;
			return isSame(close(text === null ? others : { ...others, [name]: text }));
		};
		if (await attempt(null)) {
			delete parts[name];
			continue;
		}
		parts[name] = await withFewerElements(parts[name] as string, attempt, until);
		parts[name] = await shorter(parts[name] as string, attempt, until);
	}
	return best;
}

async function withFewerElements(
	text: string,
	isSame: (text: string) => Promise<boolean>,
	until: number,
): Promise<string> {
	let best = text;
	for (let found = true; found && performance.now() < until; ) {
		found = false;
		for (const candidate of withoutElements(best)) {
			if (performance.now() > until) break;
			if (!(await isSame(candidate))) continue;
			best = candidate;
			found = true;
			break;
		}
	}
	return best;
}

/** Leaves out pieces, large ones first, as long as it stays the same. */
async function shorter(
	text: string,
	isSame: (text: string) => Promise<boolean>,
	until: number,
): Promise<string> {
	let best = text;
	for (let size = best.length >> 1; size >= 1; size >>= 1)
		for (let at = 0; at < best.length; ) {
			if (performance.now() > until) return best;
			const candidate = best.slice(0, at) + best.slice(at + size);
			if (await isSame(candidate)) best = candidate;
			else at += size;
		}
	return best;
}
