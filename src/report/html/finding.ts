import type { Finding } from "../../findings/model.js";
import { shorten } from "../text.js";
import { type Anchored, lineLink } from "./anchors.js";
import { capital, escaped } from "./escape.js";

/**
 * One finding: what, where, the text or what came closest, what to do; the source and the reasoning folded.
 * @param number its number in the document, from 1
 * @param level level of its check
 * @param marked whether its place is marked in the text
 */
export function findingHtml(
	finding: Finding,
	number: number,
	level: string,
	at: Anchored,
	marked: boolean,
): string {
	const { severity, verdict, check } = finding;
	return [
		`<article class="finding ${severity}" id="${at.id}-f${number}" data-level="${level}" data-verdict="${verdict}" aria-labelledby="${at.id}-f${number}-t" tabindex="-1">`,
		`<h4 id="${at.id}-f${number}-t"><span class="number">${number}</span> <span class="severity">${capital(severity)}</span> <span class="said">${verdict}</span> <span class="level">${level}</span></h4>`,
		`<p class="message">${escaped(capital(finding.message))}</p>`,
		`<dl>${shown(finding, at, marked ? number : null)}</dl>`,
		`<details><summary>Source and reasoning</summary><dl>${folded(finding)}</dl></details>`,
		`<p class="check"><code>${escaped(check)}</code></p>`,
		"</article>",
	].join("\n");
}

function shown(finding: Finding, at: Anchored, mark: number | null): string {
	const { nearest, location } = finding;
	const own = location.kind === "document" ? 0 : location.line;
	const elsewhere = (line: number): string => (line === own ? "" : `${lineLink(at, line)} `);
	const lacks =
		nearest && nearest.lacks.length > 0
			? `<span class="lacks">lacks: ${escaped(nearest.lacks.join("; "))}</span>`
			: "";
	return [
		entry("Where", where(finding, at, mark)),
		...finding.evidence.map((item) => entry("Text", `${elsewhere(item.line)}${quoted(item.text)}`)),
		nearest ? entry("Nearest", `${lineLink(at, nearest.line)} ${quoted(nearest.text)}${lacks}`) : "",
		...finding.related.map((item) =>
			entry("See also", `${lineLink(at, item.line)} ${quoted(item.text)} ${escaped(item.note)}`),
		),
		entry("To do", escaped(capital(finding.help))),
	].join("");
}

function folded(finding: Finding): string {
	const { source, searched, alsoAsked } = finding;
	const quote = source.quote === "" ? "" : `: <q>${escaped(source.quote)}</q>`;
	const spoke = finding.evidence[0];
	return [
		entry("Source", `${escaped([source.title, source.place].filter((part) => part).join(", "))}${quote}`),
		searched.length > 0 ? entry("Looked in", escaped(searched.join("; "))) : "",
		spoke && spoke.spokeFor.length > 0 ? entry("Spoke for", escaped(spoke.spokeFor.join(", "))) : "",
		spoke && spoke.spokeAgainst.length > 0 ? entry("Against", escaped(spoke.spokeAgainst.join(", "))) : "",
		alsoAsked.length > 0
			? entry("Also asked", `<code>${alsoAsked.map(escaped).join("</code>, <code>")}</code>`)
			: "",
	].join("");
}

function where({ location }: Finding, at: Anchored, mark: number | null): string {
	if (location.kind === "document") return "the whole document";
	const link =
		mark === null ? lineLink(at, location.line) : `<a href="#${at.id}-m${mark}">line ${location.line}</a>`;
	return location.section === "" ? link : `${link}, ${escaped(location.section)}`;
}

function quoted(text: string): string {
	return `<q>${escaped(shorten(text.replace(/\s+/g, " "), 400))}</q>`;
}

function entry(name: string, html: string): string {
	return `<div><dt>${name}</dt><dd>${html}</dd></div>`;
}
