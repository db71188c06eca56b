import type {
	Artifact,
	ArtifactLocation,
	Location,
	Log,
	Notification,
	ReportingDescriptor,
	Result,
	Run,
	Suppression,
} from "sarif";
import type { CheckInfo, DocumentReport, Finding, RunReport, Severity } from "../findings/model.js";
import { Each, jsonPieces } from "./json-pieces.js";
import { visible } from "./safe.js";
import { uriOf } from "./uri.js";
import { CheckInfos } from "./verdicts.js";

const LEVEL: Record<Severity, "error" | "warning" | "note"> = {
	error: "error",
	warning: "warning",
	info: "note",
};
const STRENGTH: Record<CheckInfo["level"], "error" | "warning" | "note"> = {
	must: "error",
	should: "warning",
	may: "note",
};
const NOT_READ = "moulint/not-read";

/** SARIF 2.1.0 (OASIS). Suppressed findings are kept and marked, as the standard asks. */
export function sarif(report: RunReport): Iterable<string> {
	const infos = new CheckInfos(report.checks);
	const found = new Set<string>();
	const artifacts: Artifact[] = [];
	const notifications: Notification[] = [];
	for (const document of report.documents) {
		infos.learn(document);
		for (const { check } of document.findings) found.add(check);
		artifacts.push({ location: artifact(document.path), properties: { kind: document.kind } });
		notifications.push(...notRead(document));
	}
	const { faults = [] } = report;
	for (const fault of faults) notifications.push({ level: "error", message: { text: visible(fault) } });
	const ids = [...found].sort();
	const run: Omit<Run, "results"> & { results: Each } = {
		tool: {
			driver: {
				name: "moulint",
				version: report.version,
				semanticVersion: report.version,
				rules: ids.map((id) => ruleOf(infos.byId.get(id) as CheckInfo)),
				notifications: [
					{ id: NOT_READ, shortDescription: { text: "A part of the document could not be read." } },
				],
			},
		},
		columnKind: "utf16CodeUnits",
		originalUriBaseIds: {
			SRCROOT: { description: { text: "The folder in which moulint was run." } },
		},
		artifacts,
		invocations: [{ executionSuccessful: faults.length === 0, toolExecutionNotifications: notifications }],
		results: new Each(results(report.documents, ids)),
		properties: { ...report.run, summary: report.summary },
	};
	return jsonPieces({
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [run],
	} satisfies Omit<Log, "runs"> & { runs: unknown });
}

function* results(documents: Iterable<DocumentReport>, ids: readonly string[]): Generator<Result> {
	const indexes = new Map(ids.map((id, i) => [id, i]));
	let index = 0;
	for (const { path, findings } of documents) {
		const location = { ...artifact(path), index: index++ };
		for (const finding of findings)
			yield resultOf(finding, path, location, indexes.get(finding.check) as number);
	}
}

function ruleOf(info: CheckInfo): ReportingDescriptor {
	const { document, place } = info.source;
	const source = [document, place].filter((part) => part !== "").join(", ");
	const help = [info.help, source === "" ? "" : `Source: ${source}.`].filter((part) => part !== "");
	return {
		id: info.id,
		shortDescription: { text: info.title },
		fullDescription: { text: info.requirement || info.title },
		help: { text: [...help, `See: moulint explain ${info.id}`].join("\n") },
		defaultConfiguration: { level: STRENGTH[info.level] },
		properties: { level: info.level, tags: [info.id.slice(0, info.id.indexOf("/")), info.level] },
	};
}

function resultOf(finding: Finding, path: string, location: ArtifactLocation, ruleIndex: number): Result {
	const related = relatedOf(finding, location);
	return {
		ruleId: finding.check,
		ruleIndex,
		level: LEVEL[finding.severity],
		message: { text: visible(finding.message) },
		locations: [locationOf(finding, location)],
		...(related.length > 0 ? { relatedLocations: related } : {}),
		partialFingerprints: { "moulint/v1": finding.fingerprint },
		...(finding.suppressed ? { suppressions: [suppressionOf(finding.suppressed, path)] } : {}),
		properties: {
			verdict: finding.verdict,
			...(finding.element === null ? {} : { element: finding.element }),
			...(finding.alsoAsked.length > 0 ? { alsoAsked: finding.alsoAsked } : {}),
			...(finding.searched.length > 0 ? { searched: finding.searched } : {}),
		},
	};
}

/** A finding about the whole document has no region: a made-up one would send the reader to line 1. */
function locationOf(finding: Finding, artifactLocation: ArtifactLocation): Location {
	const { location } = finding;
	if (location.kind === "document") return { physicalLocation: { artifactLocation } };
	const { line, column, endLine, endColumn, section } = location;
	return {
		physicalLocation: {
			artifactLocation,
			region: { startLine: line, startColumn: column, endLine, endColumn },
		},
		...(section === ""
			? {}
			: { logicalLocations: [{ fullyQualifiedName: visible(section), kind: "section" }] }),
	};
}

function relatedOf(finding: Finding, artifactLocation: ArtifactLocation): Location[] {
	const at = (text: string, startLine: number, startColumn?: number): Location => ({
		physicalLocation: {
			artifactLocation,
			region: { startLine, ...(startColumn === undefined ? {} : { startColumn }) },
		},
		message: { text: visible(text) },
	});
	const places = finding.related.map(({ line, column, note, text }) => at(`${note}: ${text}`, line, column));
	const { nearest } = finding;
	if (nearest) {
		const lacks = nearest.lacks.length > 0 ? ` (lacks: ${nearest.lacks.join("; ")})` : "";
		places.push(at(`nearest: ${nearest.text}${lacks}`, nearest.line));
	}
	return places.map((place, id) => ({ ...place, id }));
}

/** Comments stand in the document at `path`; suppressions of other kinds in files beside it. */
function suppressionOf({ reason, where }: NonNullable<Finding["suppressed"]>, path: string): Suppression {
	return {
		kind: where.startsWith(`${path}:`) ? "inSource" : "external",
		status: "accepted",
		justification: reason,
		...(where === "" ? {} : { properties: { where } }),
	};
}

function notRead(document: DocumentReport): Notification[] {
	return document.notRead.map(({ what, count }) => ({
		descriptor: { id: NOT_READ, index: 0 },
		level: "warning",
		message: { text: visible(`not read: ${what} (${count})`) },
		locations: [{ physicalLocation: { artifactLocation: artifact(document.path) } }],
	}));
}

function artifact(path: string): ArtifactLocation {
	const { uri, relative } = uriOf(path);
	return relative ? { uri, uriBaseId: "SRCROOT" } : { uri };
}
