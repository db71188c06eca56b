import type { DocumentReport, Finding, RunReport, Severity } from "../findings/model.js";
import { printable, visible } from "./safe.js";
import { counted } from "./text.js";
import { openFindings } from "./verdicts.js";

const COMMAND: Record<Severity, string> = { error: "error", warning: "warning", info: "notice" };

/**
 * Workflow commands that GitHub Actions shows on the lines of a pull request. Errors come first: the service keeps
 * only the first ten of a kind in a step.
 */
export function* github(report: RunReport): Generator<string> {
	let notices = "";
	for (const severity of ["error", "warning", "info"] as const)
		for (const document of report.documents) {
			const findings = openFindings(document).filter((finding) => finding.severity === severity);
			yield findings.map((finding) => command(document.path, finding)).join("");
			if (severity === "error") notices += noticesOf(document);
		}
	yield notices;
	const { errors, warnings, infos, suppressed } = report.summary;
	yield `moulint: ${counted(errors, "error")}, ${counted(warnings, "warning")}, ${infos} info, ${suppressed} suppressed\n`;
}

function noticesOf({ path, notRead, notes = [] }: DocumentReport): string {
	const notice = (title: string, text: string): string =>
		`::notice${properties({ file: visible(path), title })}::${data(printable(text))}\n`;
	return [
		...notRead.map(({ what, count }) => notice("not read", `not read: ${what} (${count})`)),
		...notes.map((note) => notice("note", note)),
	].join("");
}

function command(path: string, finding: Finding): string {
	const { location, source } = finding;
	const where: Record<string, string | number> = { file: visible(path) };
	if (location.kind !== "document") {
		where.line = location.line;
		// Columns count only inside one line; with more the service refuses the annotation.
		if (location.endLine === location.line) where.col = location.column;
		where.endLine = location.endLine;
		if (location.endLine === location.line) where.endColumn = location.endColumn;
	}
	where.title = finding.check;
	const message = [
		printable(finding.message),
		`help: ${printable(finding.help)}`,
		`source: ${printable(`${source.title}, ${source.place}`)}`,
	].join("\n");
	return `::${COMMAND[finding.severity]}${properties(where)}::${data(message)}\n`;
}

function properties(values: Record<string, string | number>): string {
	const pairs = Object.entries(values).map(
		([name, value]) => `${name}=${data(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`,
	);
	return ` ${pairs.join(",")}`;
}

/** The escapes of the runner's own toolkit; `%` first. */
function data(text: string): string {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
