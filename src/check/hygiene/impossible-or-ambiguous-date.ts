import type { Detector, Fault } from "./fault.js";
import { matchFaults, sectionAt, spokenBlocks } from "./places.js";

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const WEEKDAY_BEFORE = /\b(sunday|monday|tuesday|wednesday|thursday|friday|saturday),?\s{1,2}(?:the\s)?$/i;

/** Dates that are in no calendar, that can be read two ways, or whose weekday is another. */
export const impossibleOrAmbiguousDate: Detector = (_check, { document }) => {
	const faults: Fault[] = [];
	const signing = document.signatureSpan;
	// What a person wrote beside a signature is theirs to keep; the text is the drafter's to mend.
	const isSigning = (offset: number): boolean =>
		signing !== null && offset >= signing.start && offset < signing.end;
	for (const { iso, raw, ambiguous, impossible, span } of document.dates) {
		const section = sectionAt(document, span.start);
		const add = (message: string): number => faults.push({ span, section, message });
		if (impossible) add(`${raw} is no date of the calendar`);
		else if (ambiguous && !isSigning(span.start) && /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(raw.trim()))
			add(`${raw} can be read in more than one way`);
		else if (iso?.length === 10) {
			const named = WEEKDAY_BEFORE.exec(
				document.source.text.slice(Math.max(0, span.start - 16), span.start),
			)?.[1]?.toLowerCase();
			const real = WEEKDAYS[new Date(`${iso}T00:00:00Z`).getUTCDay()];
			if (named && real && named !== real) add(`${raw} is a ${capital(real)}, not a ${capital(named)}`);
		}
	}
	if (faults.length > 0 || document.dates.some(({ impossible }) => impossible)) return faults;
	return matchFaults(
		spokenBlocks(document),
		/\b(?:(?:April|June|September|November)\s31|February\s3[01])(?:st)?\b/g,
		([raw]) => `${raw} is no date of the calendar`,
	);
};

function capital(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
