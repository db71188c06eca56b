import type { Span } from "../../document/model.js";
import type { Check } from "../model.js";
import type { Examination } from "../run.js";

/** One place that a hygiene check objects to. */
export interface Fault {
	/** null when it concerns the document as a whole. */
	span: Span | null;
	section: number;
	/** What is wrong here, a sentence without its stop. */
	message: string;
	related?: { span: Span; section: number; note: string }[];
}

/** Finds the faults of one hygiene check. */
export type Detector = (check: Check, examination: Examination) => Fault[];
