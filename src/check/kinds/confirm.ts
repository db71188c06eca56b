import type { Check, Result } from "../model.js";

/** What no text can show: at the submission stage it is to be confirmed by hand, never missing. */
export function decideConfirm(check: Check): Result {
	return {
		check,
		verdict: "inconclusive",
		elements: [],
		evidence: [],
		because: `confirm by hand: ${check.message}`,
		searched: [],
		nearest: null,
		at: { kind: "document" },
		related: [],
	};
}
