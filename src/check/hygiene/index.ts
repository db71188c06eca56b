import { abbreviationRedefined } from "./abbreviation-redefined.js";
import { ambiguousLea } from "./ambiguous-lea.js";
import { blankSignatureInExecuted } from "./blank-signature-in-executed.js";
import { conflictingValues } from "./conflicting-values.js";
import { conversionArtifacts } from "./conversion-artifacts.js";
import { danglingCrossReference } from "./dangling-cross-reference.js";
import { dateOrder } from "./date-order.js";
import { doubleNegativeOrException } from "./double-negative-or-exception.js";
import { draftMarks } from "./draft-marks.js";
import { duplicateSection } from "./duplicate-section.js";
import { emptySection } from "./empty-section.js";
import { expiredTerm } from "./expired-term.js";
import type { Detector } from "./fault.js";
import { foreignJurisdiction } from "./foreign-jurisdiction.js";
import { genderedOrNamedOfficer } from "./gendered-or-named-officer.js";
import { impossibleOrAmbiguousDate } from "./impossible-or-ambiguous-date.js";
import { inconsistentInstrumentName } from "./inconsistent-instrument-name.js";
import { missingExhibit } from "./missing-exhibit.js";
import { missingTitle } from "./missing-title.js";
import { notAnSroAgreement } from "./not-an-sro-agreement.js";
import { numberWordMismatch } from "./number-word-mismatch.js";
import { numberingGaps } from "./numbering-gaps.js";
import { partyNameInconsistency } from "./party-name-inconsistency.js";
import { personalData } from "./personal-data.js";
import { reviewVsAmendmentConflict } from "./review-vs-amendment-conflict.js";
import { schoolListMismatch } from "./school-list-mismatch.js";
import { signaturePartyMismatch } from "./signature-party-mismatch.js";
import { staleCitation } from "./stale-citation.js";
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
	"hygiene/double-negative-or-exception": doubleNegativeOrException,
	"hygiene/draft-marks": draftMarks,
	"hygiene/duplicate-section": duplicateSection,
	"hygiene/empty-section": emptySection,
	"hygiene/expired-term": expiredTerm,
	"hygiene/foreign-jurisdiction": foreignJurisdiction,
	"hygiene/gendered-or-named-officer": genderedOrNamedOfficer,
	"hygiene/impossible-or-ambiguous-date": impossibleOrAmbiguousDate,
	"hygiene/inconsistent-instrument-name": inconsistentInstrumentName,
	"hygiene/missing-exhibit": missingExhibit,
	"hygiene/missing-title": missingTitle,
	"hygiene/not-an-sro-agreement": notAnSroAgreement,
	"hygiene/number-word-mismatch": numberWordMismatch,
	"hygiene/numbering-gaps": numberingGaps,
	"hygiene/party-name-inconsistency": partyNameInconsistency,
	"hygiene/personal-data": personalData,
	"hygiene/review-vs-amendment-conflict": reviewVsAmendmentConflict,
	"hygiene/school-list-mismatch": schoolListMismatch,
	"hygiene/signature-party-mismatch": signaturePartyMismatch,
	"hygiene/stale-citation": staleCitation,
	"hygiene/template-instructions": templateInstructions,
	"hygiene/undefined-abbreviation": undefinedAbbreviation,
	"hygiene/undefined-defined-terms": undefinedDefinedTerms,
	"hygiene/unfilled-placeholder": unfilledPlaceholder,
	"hygiene/weak-modal": weakModal,
};
