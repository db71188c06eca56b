import type { Check, Result } from "../model.js";
import { resultOf } from "./result.js";

/** What no text can show: at the submission stage it is to be confirmed by hand, never missing. */
export function decideConfirm(check: Check): Result {
	return {
		...resultOf(check, "inconclusive", `confirm by hand: ${check.message}`),
		// It stays to be done whatever the text says, so it may not fail a run.
		severity: "info",
	};
}
