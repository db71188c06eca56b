import { lackOf, SIDES } from "../../src/check/kinds/signature.js";
import { documentFrom } from "./support.js";

const BODY = "The Chief keeps a roster of deputies. The school calls the Chief about the roster.\n\n";

/** What the two top officials' lines lack at the draft stage. */
export async function lacks(block: string, path?: string): Promise<string[]> {
	const { signatories } = await documentFrom(`${BODY}${block}`, path);
	const signing = signatories.filter(({ formal, signature }) => !formal && signature !== "none");
	return SIDES.filter((side) => lackOf(side, signing, "draft").length > 0);
}

/** A rule to sign on, and one for the day. */
export const L = "______________________________";
export const D = "______________";
