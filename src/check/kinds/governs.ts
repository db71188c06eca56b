import type { Reading } from "../../judge/judge.js";
import type { Check } from "../model.js";
import type { Examination } from "../run.js";
import { nameEach, shownBySigns } from "./signs.js";
import { vetoOf } from "./veto.js";

/**
 * From this lead on a denial that goes before other clauses takes back what they grant, however plain they are. In 13
 * agreements that nothing was learned from, eleven clauses did so rightly, and one wrongly.
 */
const OVERRIDES = 2.5;
/** From these log odds of the opposite on, such a clause turns the check's own words round, whatever else it leans to. */
const OPPOSITE = 4;

/**
 * Whether a clause that goes before others by its own words ("notwithstanding Section 4") says the opposite of a check:
 * it turns the words of the check round, it denies this and nothing else more ("Nothing here places a duty on the
 * principal" is not about the duties of the district), or it shows what the check asks for and the rules find it denied.
 */
export function governs(check: Check, reading: Reading, examination: Examination): boolean {
	const { judge, lexicon } = examination;
	const { passage, contradicted } = reading;
	const [clause, more] = judge.readingsOf(passage);
	if (!clause || more || !lexicon.rules.overrides(clause)) return false;
	if (judge.opposite(check.id, passage) > OPPOSITE) return true;
	if (reading.about <= judge.limits(check.id).near) return false;
	if (contradicted > OVERRIDES) return judge.strongestDenial(passage) <= contradicted;
	return (
		nameEach("needs", check, [passage], examination) &&
		shownBySigns(check, passage, examination).size > 0 &&
		vetoOf(check, passage, examination)?.verdict === "contradicted"
	);
}
