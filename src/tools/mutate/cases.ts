import type { Change, Check } from "../../check/model.js";
import { type Agreement, clausesOf, withClauses } from "./agreement.js";
import { negate, type Operator, SWALLOWING, swapActors, weaken, widen } from "./operators.js";

/** What is done to clauses; each makes cases of its own. */
export const OPERATORS = [
	"delete",
	"negate",
	"weaken to may",
	"weaken to should",
	"weaken to try",
	"widen",
	"swap the actor",
	"take back",
	"wrong heading",
	"recital",
	"cover memo",
	"drafting note",
] as const;

type OperatorName = (typeof OPERATORS)[number];

/** A changed agreement and whether the check is still satisfied in it. */
export interface Case {
	operator: OperatorName;
	check: string;
	text: string;
	satisfied: boolean;
}

/** The cases of one check over the compliant agreement. */
export function casesOf(check: Check, clauses: readonly string[], agreement: Agreement): Case[] {
	const cases: Case[] = [];
	const add = (operator: OperatorName, text: string | null, satisfied = false): void => {
		if (text !== null) cases.push({ operator, check: check.id, text, satisfied });
	};
	add(
		"delete",
		withClauses(agreement, clauses, () => null),
	);
	const changed = (name: Change, operator: Operator, label: OperatorName): void => {
		if (!check.withstands.includes(name)) add(label, changedBy(operator, clauses, agreement));
	};
	changed("negate", negate, "negate");
	for (const way of ["may", "should", "try"] as const) changed("weaken", weaken(way), `weaken to ${way}`);
	SWALLOWING.forEach((exception) => {
		changed("widen", widen(exception), "widen");
	});
	changed("swap", swapActors, "swap the actor");
	const words = clausesOf(agreement, clauses);
	const denials = words.flatMap(takenBack);
	if (denials.length > 0 && !check.withstands.includes("negate"))
		add(
			"take back",
			withLastSection(
				withClauses(agreement, [], () => null),
				"Particular provisions",
				denials,
			),
		);
	// A table cannot be moved into a sentence.
	if (words.length < clauses.length || words.length === 0) return cases;
	const rest = withClauses(agreement, clauses, () => null);
	add("wrong heading", withLastSection(rest, "Notices and insurance", words), true);
	add(
		"recital",
		placed(rest, "## 1.", `${words.map((text) => `WHEREAS, ${lower(text)}`).join("\n\n")}\n\n## 1.`),
		check.also.includes("recital"),
	);
	add(
		"cover memo",
		`MEMORANDUM\n\nTO: Board of Education\n\nFROM: Superintendent\n\nRE: Agreement for your approval\n\n${words.join("\n\n")}\n\n${rest}`,
		check.also.includes("cover"),
	);
	add("drafting note", placed(rest, "## 1.", `[Drafting note: ${words.join(" ")}]\n\n## 1.`));
	return cases;
}

/** Every clause changed; null where one of them offers nothing to change, or is a table. */
function changedBy(operator: Operator, clauses: readonly string[], agreement: Agreement): string | null {
	let whole = true;
	const text = withClauses(agreement, clauses, (clause) => {
		// Sentence by sentence, or an exception would only touch the last.
		const sentences = clause.split(/(?<=[.;]) (?=[A-Z])/).map((sentence) => operator(sentence) ?? "");
		if (sentences.every((sentence) => sentence === "")) whole = false;
		return clause.startsWith("|") ? null : sentences.filter((sentence) => sentence !== "").join(" ");
	});
	return whole ? text : null;
}

/** Each sentence of a clause that can be denied, denied by one that goes before the others. */
function takenBack(clause: string): string[] {
	return clause
		.split(/(?<=[.;]) (?=[A-Z])/)
		.flatMap((sentence) => negate(sentence) ?? [])
		.map((denial) => `Notwithstanding any other provision of this Agreement, ${lower(denial)}`);
}

function withLastSection(text: string, title: string, paragraphs: readonly string[]): string {
	const numbered = paragraphs.map((paragraph, i) => `13.${i + 1} ${paragraph}`);
	return placed(text, "## Signatures", `## 13. ${title}\n\n${numbered.join("\n\n")}\n\n## Signatures`);
}

function placed(text: string, before: string, what: string): string {
	return text.replace(before, () => what);
}

function lower(text: string): string {
	return /^(?:The|Each|No|School|Arrest|Parties|Success|Students|Teachers)\b/.test(text)
		? text.charAt(0).toLowerCase() + text.slice(1)
		: text;
}
