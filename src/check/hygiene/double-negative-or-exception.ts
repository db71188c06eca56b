import type { Detector, Fault } from "./fault.js";

const RULE =
	/\b(?:(?:shall|will|may|must) not|(?:is|are) (?:prohibited|confidential)|(?:shall|will) (?:be|remain|keep) (?:\w+ )?confidential|no (?:SRO|officer|deputy))\b/i;
const SUBJECT =
	/\b(?:disciplin|confidential|disclos|shar|releas|arrest|search|question|interrogat|restrain)/i;

/** Conditions that anyone can meet at any time. Crime, threats, consent, court orders and law are narrow. */
const BROAD =
	/\b(?:unless|except|provided that|save)\b[^.;]{0,30}?\b(?:(?:otherwise )?(?:requested|asked|directed|told)(?: to(?: do so)?)?(?: by (?:the |an? |any |school )?(?:school |building )?(?:principals?|administrat\w+|teachers?|staff|schools?|superintendent)(?: to do so)?)?|sees? fit|deems? (?:it )?(?:appropriate|necessary|proper|fit)|(?:considered|deemed|thought) (?:appropriate|necessary|proper|useful)|(?:necessary|needed|appropriate|convenient|useful|circumstances warrant))\s*(?:[.;,]|$)/i;
const NARROW =
	/\b(?:crim|threat|harm|danger|consent|court|warrant(?!s)|subpoena|law|emergenc|statute|FERPA|written|writing|parent|injur)/i;

/** A prohibition followed by an exception that swallows it. */
export const doubleNegativeOrException: Detector = (_check, { document }) => {
	const faults: Fault[] = [];
	for (const { standing, text, span, section } of document.clauses) {
		if (standing !== "operative" || text.length > 1500 || !SUBJECT.test(text)) continue;
		const rule = RULE.exec(text);
		if (!rule) continue;
		const rest = text.slice(rule.index);
		const exception = BROAD.exec(rest);
		if (!exception || NARROW.test(rest.slice(exception.index))) continue;
		faults.push({
			span,
			section,
			message: `the exception swallows the rule: "${exception[0].replace(/(?<![.;,\s])[.;,\s]+$/, "")}"`,
		});
	}
	return faults;
};
