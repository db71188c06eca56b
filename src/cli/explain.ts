import type { Check, Example, Tension } from "../check/model.js";
import { OWN_CHECKS, type OwnId } from "../findings/own.js";
import { escapeUnsafe, visible } from "../report/safe.js";
import { wrap } from "../report/text.js";
import { knowledgeFor } from "./configuration.js";
import type { ConfigFlags } from "./flags.js";
import type { Terminal } from "./program.js";
import { findCheck } from "./select.js";

/** Prints everything about one check: as a page to read, or the whole check as JSON. @throws Fault for an unknown id */
export async function explain(
	id: string,
	flags: ConfigFlags & { format: string },
	terminal: Terminal,
): Promise<void> {
	const known = await knowledgeFor(flags, terminal.cwd);
	if (Object.hasOwn(OWN_CHECKS, id)) {
		const own = { id, ...OWN_CHECKS[id as OwnId] };
		terminal.out(flags.format === "json" ? `${JSON.stringify(own, null, 2)}\n` : ownPage(own));
		return;
	}
	const check = findCheck(known.checks, id);
	terminal.out(
		flags.format === "json"
			? `${escapeUnsafe(JSON.stringify(check, null, 2))}\n`
			: visible(page(check, known.tensions)),
	);
}

/** A finding of moulint's own about suppressions. */
function ownPage({ id, severity, help }: { id: string; severity: string; help: string }): string {
	return `${id}\n\n${paragraph("Severity", severity)}\n${paragraph("Do", help)}`;
}

function page(check: Check, tensions: readonly Tension[]): string {
	const { source } = check;
	const quote = source.quote ? `: "${source.quote}"` : "";
	const parts = [
		`${check.id}\n${check.title}\n`,
		paragraph(
			"Level",
			`${check.level} (${check.award ? "concerns a federal award; " : ""}judged from the ${check.stage} stage on)`,
		),
		paragraph("Asks", check.requirement),
		paragraph("Why", check.reason),
		paragraph("Source", `${source.document}, ${source.place}${quote} (reviewed ${source.reviewed})`),
		paragraph("Do", check.help),
	];
	if (check.elements.length > 0) {
		const rows = check.elements.map((element) =>
			bullet(`${element.check}${element.optional ? " (optional)" : ""}`),
		);
		parts.push(`Elements${check.need ? ` (at least ${check.need})` : ""}:\n${rows.join("")}`);
	}
	if (check.sections.length > 0) parts.push(paragraph("Usually under", check.sections.join(", ")));
	parts.push(
		examples(
			"Satisfies",
			check.examples.filter((example) => example.verdict === "satisfied"),
		),
	);
	parts.push(
		examples(
			"Does not satisfy",
			check.examples.filter((example) => example.verdict !== "satisfied"),
		),
	);
	if (check.unlintable) parts.push(paragraph("Confirm by hand", check.unlintable));
	if (check.satisfiedBy.length > 0)
		parts.push(paragraph("Satisfied also where these are", check.satisfiedBy.join(", ")));
	for (const tension of tensions)
		if (check.tensions.includes(tension.id))
			parts.push(paragraph(`The sources differ (${tension.title})`, `${tension.conflict} ${tension.advice}`));
	if (check.overlaps.length > 0) parts.push(paragraph("Related checks", check.overlaps.join(", ")));
	return `${parts.filter((part) => part !== "").join("\n")}\nInformation, not legal advice.\n`;
}

function paragraph(name: string, text: string): string {
	return `${wrap(`${name}: ${text.replace(/\s+/g, " ").trim()}`, "", "  ")}\n`;
}

function bullet(text: string): string {
	return `${wrap(text, "  - ", "    ")}\n`;
}

function examples(name: string, list: readonly Example[]): string {
	if (list.length === 0) return "";
	const rows = list.map((example) => {
		const why = example.why ? ` [${example.verdict}: ${example.why}]` : "";
		return bullet(`${example.text.replace(/\s+/g, " ").trim()}${why}`);
	});
	return `${name}:\n${rows.join("")}`;
}
