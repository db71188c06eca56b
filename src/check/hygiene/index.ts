import { abbreviationRedefined } from "./abbreviation-redefined.js";
import { ambiguousLea } from "./ambiguous-lea.js";
import { blankSignatureInExecuted } from "./blank-signature-in-executed.js";
import { conflictingValues } from "./conflicting-values.js";
import { conversionArtifacts } from "./conversion-artifacts.js";
import { danglingCrossReference } from "./dangling-cross-reference.js";
import { dateOrder } from "./date-order.js";
import { draftMarks } from "./draft-marks.js";
import { duplicateSection } from "./duplicate-section.js";
import { emptySection } from "./empty-section.js";
import type { Detector } from "./fault.js";
import { impossibleOrAmbiguousDate } from "./impossible-or-ambiguous-date.js";
import { missingExhibit } from "./missing-exhibit.js";
import { missingTitle } from "./missing-title.js";
import { notAnSroAgreement } from "./not-an-sro-agreement.js";
import { numberWordMismatch } from "./number-word-mismatch.js";
import { numberingGaps } from "./numbering-gaps.js";
import { templateInstructions } from "./template-instructions.js";
import { undefinedAbbreviation } from "./undefined-abbreviation.js";
import { undefinedDefinedTerms } from "./undefined-defined-terms.js";
import { unfilledPlaceholder } from "./unfilled-placeholder.js";
import { weakModal } from "./weak-modal.js";

/** The detector of each hygiene check, by the check's id. */
export const DETECTORS: Record<string, Detector> = {
	"hygiene/abbreviation-redefined": abbreviationRedefined,
	"hygiene/ambiguous-lea": ambiguousLea,
	"hygiene/blank-signature-in-executed": blankSignatureInExecuted,
	"hygiene/conflicting-values": conflictingValues,
	"hygiene/conversion-artifacts": conversionArtifacts,
	"hygiene/dangling-cross-reference": danglingCrossReference,
	"hygiene/date-order": dateOrder,
	"hygiene/draft-marks": draftMarks,
	"hygiene/duplicate-section": duplicateSection,
	"hygiene/empty-section": emptySection,
	"hygiene/impossible-or-ambiguous-date": impossibleOrAmbiguousDate,
	"hygiene/missing-exhibit": missingExhibit,
	"hygiene/missing-title": missingTitle,
	"hygiene/not-an-sro-agreement": notAnSroAgreement,
	"hygiene/number-word-mismatch": numberWordMismatch,
	"hygiene/numbering-gaps": numberingGaps,
	"hygiene/template-instructions": templateInstructions,
	"hygiene/undefined-abbreviation": undefinedAbbreviation,
	"hygiene/undefined-defined-terms": undefinedDefinedTerms,
	"hygiene/unfilled-placeholder": unfilledPlaceholder,
	"hygiene/weak-modal": weakModal,
};
