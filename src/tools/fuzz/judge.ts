import { createHash } from "node:crypto";
import { CheckFileError } from "../../check/parse.js";
import { Fault } from "../../cli/exit.js";
import { shortened } from "../../cli/say.js";
import { ReadError } from "../../read/error.js";
import { type FoundFault, limitFor, processorTime } from "./shared.js";
import { BrokenPromise, type Target } from "./target.js";

/** A user's fault, told in one sentence; anything else that is thrown is a fault of the program. */
const TOLD = [Fault, ReadError, CheckFileError];

/**
 * Runs one input.
 * @returns how long it took in milliseconds, and what is wrong
 */
export async function judged(
	target: Target,
	bytes: Uint8Array,
): Promise<{ ms: number; fault: FoundFault | null }> {
	const start = processorTime();
	let fault: FoundFault | null = null;
	try {
		await target.run(bytes);
	} catch (error) {
		fault = faultOf(error, bytes);
	}
	const ms = processorTime() - start;
	if (!fault && ms > limitFor(bytes.length)) {
		const message = `${ms.toFixed(0)} ms for ${bytes.length} bytes`;
		fault = { key: `slow-${Math.round(Math.log2(ms))}`, kind: "slow", message, bytes };
	}
	return { ms, fault };
}

/** What is wrong with an error, if anything. */
export function faultOf(error: unknown, bytes: Uint8Array): FoundFault | null {
	if (TOLD.some((kind) => error instanceof kind)) {
		const message = shortened((error as Error).message);
		if (/^[^\n]+$/.test(message) && message.length < 2000) return null;
		const what = `a sentence of ${message.length} characters and ${message.split("\n").length} lines`;
		return { key: "sentence", kind: "broken promise", message: `${what}: ${message.slice(0, 200)}`, bytes };
	}
	const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
	const kind = error instanceof BrokenPromise ? "broken promise" : "crash";
	const where = (stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
	const own = where.find((line) => /\/src\/(?!tools)/.test(line)) ?? where[0] ?? "";
	const cause = [name, message.replace(/\d+/g, "0").slice(0, 60), own.replace(/:\d+\)?$/, "").trim()];
	const key = createHash("sha256").update(cause.join("\n")).digest("hex").slice(0, 12);
	return { key, kind, message: `${name}: ${message.slice(0, 300)}\n${where.slice(0, 12).join("\n")}`, bytes };
}
