import { createHash } from "node:crypto";
import type { RunReport } from "../../findings/model.js";
import { counted } from "../text.js";
import { CheckInfos, LEVELS, VERDICTS } from "../verdicts.js";
import { anchor } from "./anchors.js";
import { documentHtml } from "./document.js";
import { capital, escaped } from "./escape.js";
import { Matrix } from "./matrix.js";
import { SCRIPT } from "./script.js";
import { STYLE } from "./style.js";

const TITLE = "SRO agreement report";

/**
 * One self-contained page: the matrix, then each agreement with its text and findings. It fetches nothing, and its
 * content security policy lets nothing run but the one script and style it brings.
 */
export function* html(report: RunReport): Generator<string> {
	const infos = new CheckInfos(report.checks);
	const matrix = new Matrix(report.run.packs);
	let index = 0;
	for (const document of report.documents) {
		infos.learn(document);
		matrix.add(anchor(document, index++));
	}
	yield `${[
		...head(report),
		header(report),
		"<main>",
		'<section class="overview" aria-labelledby="matrix-t"><h2 id="matrix-t">Compliance matrix</h2>',
	].join("\n")}\n`;
	yield* matrix.html(infos.byId);
	yield `</section>\n${filter()}\n<div id="agreements" tabindex="-1">\n`;
	index = 0;
	for (const document of report.documents) yield `${documentHtml(anchor(document, index++), infos.byId)}\n`;
	yield `${[
		"</div>",
		"</main>",
		`<footer><p>Information, not legal advice. moulint ${escaped(report.version)}.</p></footer>`,
		`<script>${SCRIPT}</script>`,
		"</body>",
		"</html>",
	].join("\n")}\n`;
}

function head({ version, run }: RunReport): string[] {
	const policy = [
		"default-src 'none'",
		`style-src 'sha256-${digest(STYLE)}'`,
		`script-src 'sha256-${digest(SCRIPT)}'`,
		"img-src data:",
		"base-uri 'none'",
		"form-action 'none'",
	].join("; ");
	return [
		"<!doctype html>",
		'<html lang="en">',
		"<head>",
		'<meta charset="utf-8">',
		`<meta http-equiv="Content-Security-Policy" content="${policy}">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="color-scheme" content="light dark">',
		'<meta name="referrer" content="no-referrer">',
		`<meta name="generator" content="moulint ${escaped(version)}">`,
		`<title>${TITLE}: ${escaped(counted(run.documents, "document"))}</title>`,
		'<link rel="icon" href="data:,">',
		`<style>${STYLE}</style>`,
		"</head>",
		'<body id="top">',
		'<a class="skip" href="#agreements">Skip to the agreements</a>',
	];
}

function header({ run, summary }: RunReport): string {
	const facts = [
		counted(run.documents, "document"),
		counted(run.checks, "check"),
		`stage: ${run.stage}`,
		...(run.asOf ? [`as of ${run.asOf}`] : []),
		`packs: ${run.packs.join(", ")}`,
	];
	const verdicts = [
		`${summary.satisfied} satisfied`,
		`${summary.weak} weak`,
		`${summary.contradicted} contradicted`,
		`${summary.missing} missing`,
		`${summary.inconclusive} inconclusive`,
		`${summary.notApplicable} not applicable`,
		...(summary.suppressed > 0 ? [`${summary.suppressed} suppressed`] : []),
	];
	return [
		'<header class="page">',
		`<h1>School Resource Officer agreements</h1>`,
		`<p class="facts">${facts.map((fact) => `<span>${escaped(fact)}</span>`).join(" ")}</p>`,
		`<p class="totals"><strong>${counted(summary.errors, "error")}, ${counted(summary.warnings, "warning")}, ${summary.infos} info.</strong> ${verdicts.join(", ")}.</p>`,
		'<p class="advice">Information, not legal advice.</p>',
		"</header>",
	].join("\n");
}

/** Hidden until the script can act on it. */
function filter(): string {
	const boxes = (name: string, values: readonly string[]): string =>
		`<fieldset><legend>${capital(name)}</legend>${values
			.map(
				(value) => `<label><input type="checkbox" name="${name}" value="${value}" checked> ${value}</label>`,
			)
			.join(" ")}</fieldset>`;
	const verdicts = VERDICTS.filter((verdict) => verdict !== "satisfied" && verdict !== "not-applicable");
	return `<form id="filter" hidden aria-label="Filter findings">${boxes("level", LEVELS)}${boxes("verdict", verdicts)}<button type="reset">Show all</button> <output id="shown" role="status"></output></form>`;
}

function digest(text: string): string {
	return createHash("sha256").update(text).digest("base64");
}
