import type { Detector } from "./fault.js";
import { sectionAt } from "./places.js";

/** Signature and date lines of the parties that are still blank once the copy counts as executed. */
export const blankSignatureInExecuted: Detector = (_check, { document, options }) => {
	if (options.stage === "draft") return [];
	return document.signatories
		.filter(({ formal, signature, date }) => !formal && (signature === "line" || date === "line"))
		.map(({ name, title, signature, date, span }) => ({
			span,
			section: sectionAt(document, span.start),
			message: `${[signature === "line" ? "signature" : "", date === "line" ? "date" : ""].filter(Boolean).join(" and ")} blank for ${name || title || "a party"}`,
		}));
};
