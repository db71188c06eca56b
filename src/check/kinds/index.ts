import type { Kind } from "../model.js";
import type { Decider } from "../run.js";
import { decideBlocks } from "./blocks.js";
import { decideClause } from "./clause.js";
import { decideConfirm } from "./confirm.js";
import { decideEffectiveDate } from "./effective-date.js";
import { decideHygiene } from "./hygiene.js";
import { decideList } from "./list.js";
import { decideParties } from "./parties.js";
import { decideSignature } from "./signature.js";
import { decideTitle } from "./title.js";

/** How each kind of check is decided. */
export const DECIDERS: Record<Kind, Decider> = {
	clause: decideClause,
	list: decideList,
	signature: decideSignature,
	"effective-date": decideEffectiveDate,
	"award-term": decideClause,
	deadline: decideClause,
	parties: decideParties,
	title: decideTitle,
	blocks: decideBlocks,
	confirm: decideConfirm,
	hygiene: decideHygiene,
};
