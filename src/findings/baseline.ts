import { dirname, relative, resolve, sep } from "node:path";
import { Fault } from "../cli/exit.js";
import { toldPath } from "../config/paths.js";
import { readUpTo } from "../read/file.js";
import { compare } from "./build.js";
import type { DocumentReport, Finding } from "./model.js";
import { OWN_CHECKS } from "./own.js";
import { isJudged } from "./suppress.js";

const SCHEMA = "moulint-baseline/1";

/** Findings known before, which are suppressed until they go away. */
export interface BaselineEntry {
	/** Path of the document relative to the baseline's folder, with forward slashes. */
	document: string;
	check: string;
	fingerprint: string;
	/** How many findings or faults of one fingerprint; absent for one. */
	count?: number;
}

/** A baseline file and where it lies. */
export interface Baseline {
	/** Absolute path. */
	path: string;
	entries: BaselineEntry[];
}

/**
 * Reads a baseline.
 * @param path absolute
 * @param mayBeNew whether it may be missing, because it is to be written
 * @throws Fault when it is missing or broken
 */
export async function readBaseline(path: string, mayBeNew: boolean, cwd: string): Promise<Baseline> {
	const shown = toldPath(path, cwd);
	let text: string;
	try {
		text = (await readUpTo(path)).toString();
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code !== "ENOENT")
			throw new Fault(`the baseline ${shown} cannot be read: ${code ?? "unknown error"}`);
		if (mayBeNew) return { path, entries: [] };
		throw new Fault(`no such baseline: ${shown}; write it with --update-baseline`);
	}
	const entries = entriesOf(text);
	if (!entries)
		throw new Fault(
			`${shown} is no baseline of moulint's, or a broken one; write it anew with --update-baseline once it is deleted`,
		);
	return { path, entries };
}

/** A baseline and the documents that are held against it, one after another. */
export class KnownFindings {
	readonly #path: string;
	readonly #cwd: string;
	readonly #byDocument = new Map<string, BaselineEntry[]>();

	/** @param cwd the folder that paths of reports are relative to */
	constructor({ path, entries }: Baseline, cwd: string) {
		this.#path = path;
		this.#cwd = cwd;
		for (const entry of entries) {
			const known = this.#byDocument.get(entry.document);
			if (known) known.push(entry);
			else this.#byDocument.set(entry.document, [entry]);
		}
	}

	/** Marks the findings of a report that the baseline knows, as many of each as it counts. */
	mark(report: DocumentReport): DocumentReport {
		const entries = this.#byDocument.get(this.#documentOf(report)) ?? [];
		if (entries.length === 0) return report;
		const left = new Map(entries.map((entry) => [keyOf(entry), entry.count ?? 1]));
		return {
			...report,
			findings: report.findings.map((finding) => {
				if (finding.suppressed || !taken(left, knownAs(finding).map(keyOf))) return finding;
				return { ...finding, suppressed: { reason: "known before", where: "baseline" } };
			}),
		};
	}

	/**
	 * Takes in the findings of a report: those of checks that were judged and are gone go, as do those of checks that
	 * are none of `ids` any more; all about other documents and other checks stays.
	 */
	take(report: DocumentReport, ids: readonly string[]): void {
		const document = this.#documentOf(report);
		const entries = (this.#byDocument.get(document) ?? []).filter(
			({ check }) => ids.includes(check) && !isJudged(report, check),
		);
		const counts = new Map<string, BaselineEntry & { count: number }>();
		for (const finding of report.findings) {
			if (Object.hasOwn(OWN_CHECKS, finding.check)) continue;
			if (finding.suppressed && finding.suppressed.where !== "baseline") continue;
			for (const { check, fingerprint } of knownAs(finding)) {
				const key = keyOf({ check, fingerprint });
				const count = (counts.get(key)?.count ?? 0) + 1;
				counts.set(key, { document, check, fingerprint, count });
			}
		}
		for (const { count, ...entry } of counts.values()) entries.push(count > 1 ? { ...entry, count } : entry);
		this.#byDocument.set(document, entries);
	}

	/** The baseline as it stands now; sorted, so that the same findings give the same bytes. */
	get baseline(): Baseline {
		const entries = [...this.#byDocument.values()].flat();
		entries.sort(
			(a, b) =>
				compare(a.document, b.document) || compare(a.check, b.check) || compare(a.fingerprint, b.fingerprint),
		);
		return { path: this.#path, entries };
	}

	#documentOf({ path }: DocumentReport): string {
		const name = relative(dirname(this.#path), resolve(this.#cwd, path));
		return sep === "\\" ? name.replaceAll("\\", "/") : name;
	}
}

/** The text of a baseline file, one entry a line, so that a change shows as a line. */
export function baselineText({ entries }: Baseline): string {
	const rows = entries.map((entry) => `\t\t${JSON.stringify(entry)}`).join(",\n");
	return `{\n\t"schema": "${SCHEMA}",\n\t"entries": [${rows === "" ? "" : `\n${rows}\n\t`}]\n}\n`;
}

/** What a finding is known by: each of its faults, so that mending one of them leaves the others known. */
function knownAs({ check, fingerprint, evidence }: Finding): { check: string; fingerprint: string }[] {
	const faults = evidence.flatMap((item) => item.fingerprint ?? []);
	return (faults.length > 0 ? faults : [fingerprint]).map((one) => ({ check, fingerprint: one }));
}

/** Takes all of the keys out of what is left, or none where one of them is not there. */
function taken(left: Map<string, number>, keys: readonly string[]): boolean {
	const add = (key: string, count: number): number => {
		const sum = (left.get(key) ?? 0) + count;
		left.set(key, sum);
		return sum;
	};
	if (keys.map((key) => add(key, -1)).every((sum) => sum >= 0)) return true;
	for (const key of keys) add(key, 1);
	return false;
}

function keyOf({ check, fingerprint }: { check: string; fingerprint: string }): string {
	return `${check} ${fingerprint}`;
}

/** The entries of a baseline's text; null when it is none. */
function entriesOf(text: string): BaselineEntry[] | null {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		return null;
	}
	const { schema, entries } = (data ?? {}) as { schema?: unknown; entries?: unknown };
	if (schema !== SCHEMA || !Array.isArray(entries) || !entries.every(isEntry)) return null;
	return entries;
}

function isEntry(value: unknown): value is BaselineEntry {
	const entry = value as Partial<Record<keyof BaselineEntry, unknown>> | null;
	if (typeof entry !== "object" || entry === null) return false;
	const { document, check, fingerprint, count } = entry;
	if (typeof document !== "string" || typeof check !== "string" || typeof fingerprint !== "string")
		return false;
	return count === undefined || (Number.isInteger(count) && (count as number) > 0);
}
