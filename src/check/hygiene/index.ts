import type { Detector } from "./fault.js";
import { notAnSroAgreement } from "./not-an-sro-agreement.js";
import { unfilledPlaceholder } from "./unfilled-placeholder.js";

/** The detector of each hygiene check, by the check's id. */
export const DETECTORS: Record<string, Detector> = {
	"hygiene/not-an-sro-agreement": notAnSroAgreement,
	"hygiene/unfilled-placeholder": unfilledPlaceholder,
};
