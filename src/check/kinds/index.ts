import type { Kind } from "../model.js";
import type { Decider } from "../run.js";
import { decideClause } from "./clause.js";
import { decideConfirm } from "./confirm.js";
import { decideHygiene } from "./hygiene.js";

/** How each kind of check is decided. */
export const DECIDERS: Record<Kind, Decider> = {
	clause: decideClause,
	list: decideClause,
	signature: decideClause,
	"effective-date": decideClause,
	"award-term": decideClause,
	deadline: decideClause,
	parties: decideClause,
	title: decideClause,
	blocks: decideClause,
	confirm: decideConfirm,
	hygiene: decideHygiene,
};
