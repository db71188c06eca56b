import { fingerprintOf } from "./fingerprint.js";
import type { Finding, Location, Severity } from "./model.js";

/** Findings that moulint makes about its own comments and files; configuration may set them like checks. */
export const OWN_CHECKS = {
	"moulint/suppression-without-reason": {
		severity: "error",
		help: "Write the reason behind a colon: moulint-disable-next-line cops-mou/ferpa: why it is accepted.",
	},
	"moulint/unknown-suppression": {
		severity: "error",
		help: "Use moulint-disable-next-line, -line, -file, moulint-disable or moulint-enable, and name a check as moulint checks lists it.",
	},
	"moulint/unused-suppression": {
		severity: "warning",
		help: "Remove the suppression: there is nothing left for it to suppress.",
	},
	"moulint/expired-suppression": {
		severity: "error",
		help: "Settle the finding, or have the owner set another day.",
	},
} as const satisfies Record<string, { severity: Severity; help: string }>;

export type OwnId = keyof typeof OWN_CHECKS;

/** Severities that the configuration sets, weakest first; keys that are no id of `OWN_CHECKS` are passed over. */
export type OwnSettings = readonly { key: string; setting: Severity | "off" }[];

/** A finding about a suppression; null where the configuration turns it off. */
export function ownFinding(
	id: OwnId,
	message: string,
	location: Location,
	settings: OwnSettings,
): Finding | null {
	const { severity, help } = OWN_CHECKS[id];
	const setting = settings.findLast(({ key }) => key === id)?.setting ?? severity;
	if (setting === "off") return null;
	return {
		check: id,
		element: null,
		verdict: "contradicted",
		severity: setting,
		message,
		location,
		searched: [],
		nearest: null,
		related: [],
		help,
		source: { title: "moulint", place: "suppressions", quote: "" },
		fingerprint: fingerprintOf({ check: id, element: null, section: "", text: message }),
		suppressed: null,
		alsoAsked: [],
		evidence: [],
	};
}
