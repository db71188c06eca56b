import { createHash, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { DocumentReport } from "../findings/model.js";

/** The file that says that a folder is a cache of ours and nobody's own. */
const MARK = "moulint-cache.json";
const MARKED = `${JSON.stringify({ cache: "moulint", layout: 1 })}\n`;

/**
 * The first line of an entry; the report follows on the second. One file a document: a run that finds it changed
 * writes over it, so the folder does not grow.
 */
interface Head {
	key: string;
	/** SHA-256 of the second line, so that no damage passes for a report. */
	sum: string;
}

/**
 * Reports kept from earlier runs. An entry counts only under the same key: the same bytes, checks, options and
 * version. Files are written whole and then renamed, so two runs at once do no harm to each other.
 */
export class Cache {
	readonly #folder: string;
	readonly #note: (text: string) => void;
	#noted = false;

	private constructor(folder: string, note: (text: string) => void) {
		this.#folder = folder;
		this.#note = note;
	}

	/**
	 * Opens or makes a cache folder. A folder that holds something else, or that cannot be written, is left alone.
	 * @param note told once what is wrong, in a sentence
	 * @returns null when there is no cache to use
	 */
	static async open(folder: string, note: (text: string) => void): Promise<Cache | null> {
		try {
			await mkdir(folder, { recursive: true });
			const names = await readdir(folder);
			if (names.length > 0 && !names.includes(MARK)) {
				note(`${folder} is no cache of moulint and is left alone; name an empty folder`);
				return null;
			}
			await writeFile(join(folder, MARK), MARKED);
			// Reports kept here are nothing to commit.
			await writeFile(join(folder, ".gitignore"), "*\n");
			return new Cache(folder, note);
		} catch (error) {
			note(`no cache in ${folder}: ${(error as NodeJS.ErrnoException).code ?? "it cannot be used"}`);
			return null;
		}
	}

	/** The report kept under a key, or null. */
	async get(path: string, key: string): Promise<DocumentReport | null> {
		const text = await readFile(this.#fileOf(path), "utf8").catch(() => null);
		if (text === null) return null;
		try {
			const cut = text.indexOf("\n");
			const { key: kept, sum } = JSON.parse(text.slice(0, cut)) as Partial<Head>;
			const body = text.slice(cut + 1);
			if (cut < 0 || typeof kept !== "string" || sum !== sumOf(body)) throw new SyntaxError("no entry");
			return kept === key ? (JSON.parse(body) as DocumentReport) : null;
		} catch {
			if (!this.#noted) this.#note(`a damaged entry in ${this.#folder} is made anew`);
			this.#noted = true;
			return null;
		}
	}

	/** Keeps a report. A disk that is full or read-only costs nothing but the time. */
	async put(path: string, key: string, report: DocumentReport): Promise<void> {
		const file = this.#fileOf(path);
		const own = `${file}.${randomBytes(6).toString("hex")}.tmp`;
		try {
			const body = JSON.stringify(report);
			await writeFile(own, `${JSON.stringify({ key, sum: sumOf(body) } satisfies Head)}\n${body}`);
			await rename(own, file);
		} catch {
			await rm(own, { force: true }).catch(() => undefined);
		}
	}

	#fileOf(path: string): string {
		return join(this.#folder, `${createHash("sha256").update(path).digest("hex").slice(0, 32)}.json`);
	}
}

/** The key of one document: everything that its report depends on. */
export function keyOf(stamp: string, bytes: Uint8Array): string {
	return createHash("sha256").update(stamp).update("\u0000").update(bytes).digest("hex");
}

function sumOf(text: string): string {
	return createHash("sha256").update(text).digest("hex");
}

/** A stamp for what a run knows and was told besides the documents. */
export function stampOf(parts: readonly unknown[]): string {
	return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
