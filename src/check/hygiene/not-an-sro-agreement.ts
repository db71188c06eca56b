import type { Detector } from "./fault.js";

/** A union contract, a bill, a policy or minutes get one sentence instead of a list of missing clauses. */
export const notAnSroAgreement: Detector = (_check, { document, options }) => {
	if (document.kind === "sro-agreement" || options.assumeAgreement) return [];
	return [
		{
			span: null,
			section: 0,
			message: `this is not an SRO agreement: ${document.kindReason}; nothing else was checked`,
		},
	];
};
