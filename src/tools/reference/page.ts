import type { LoadedPacks } from "../../check/load.js";
import type { Check } from "../../check/model.js";

/** The reference of all checks as Markdown, pack by pack, in the order of their files. */
export function referencePage({ packs, checks }: LoadedPacks): string {
	const parts = [
		"# Reference of checks",
		"Made from the check files by `npm run reference`; edit those, not this page. Information, not legal advice.",
		...packs.map((pack) => {
			const own = checks.filter((check) => check.pack === pack.name);
			return [
				`## ${pack.name}: ${pack.title}`,
				`${pack.about.trim()} ${own.length} checks.`,
				...own.map(entry),
			].join("\n\n");
		}),
	];
	return `${parts.join("\n\n")}\n`;
}

function entry(check: Check): string {
	const { source } = check;
	const quote = source.quote ? `: "${source.quote}"` : "";
	const elements = check.elements
		.map((element) => `- ${element.check}${element.optional ? " (optional)" : ""}`)
		.join("\n");
	return [
		`### ${check.id}`,
		`**${check.title}** (${check.level}${check.stage === "draft" ? "" : `, from the ${check.stage} stage`})`,
		check.requirement.trim(),
		elements,
		`Why: ${check.reason.trim()}`,
		`Do: ${check.help.trim()}`,
		`Source: ${source.document}, ${source.place}${quote}`,
	]
		.filter((part) => part !== "")
		.join("\n\n");
}
