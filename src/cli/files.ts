import { readFile, stat } from "node:fs/promises";
import { isAbsolute, relative, resolve, sep } from "node:path";
import ignore from "ignore";
import { compare } from "../findings/build.js";
import { Fault } from "./exit.js";

/** Endings of files that a directory is searched for. */
export const ENDINGS = ["md", "markdown", "txt", "text"] as const;

const GLOB = /[*?[\]{}!]/;

export interface FileOptions {
	cwd: string;
	/** Patterns of `--ignore-pattern`, in the syntax of .gitignore. */
	ignorePatterns: readonly string[];
}

/**
 * Expands paths, folders and globs to files, each once, sorted by code unit.
 * Folders are walked for `ENDINGS`; `.gitignore` and `.moulintignore` of the working folder hold, also for files named one by one.
 * @throws Fault when a path does not exist or a folder or glob holds no document
 */
export async function findFiles(
	paths: readonly string[],
	options: FileOptions,
): Promise<{ files: string[]; ignored: string[] }> {
	const filter = await ignoreFilter(options);
	const found = new Set<string>();
	const ignored = new Set<string>();
	const take = (path: string): void => {
		const clean = tidy(path, options.cwd);
		(filter(clean) ? ignored : found).add(clean);
	};
	for (const path of paths) {
		const kind = path === "" ? "none" : await kindOf(path, options.cwd);
		if (kind === "file") take(path);
		else if (kind === "folder") {
			const base = path.replace(/(?<=.)\/+$/, "");
			const { glob } = await import("tinyglobby");
			const inside = await glob(`**/*.{${ENDINGS.join(",")}}`, {
				cwd: resolvePath(options.cwd, base),
				ignore: ["**/node_modules/**"],
				caseSensitiveMatch: false,
			});
			if (inside.length === 0)
				throw new Fault(
					`no documents in ${path}: looked for ${ENDINGS.map((ending) => `.${ending}`).join(", ")}`,
				);
			for (const file of inside) take(base === "." ? file : `${base}/${file}`);
		} else if (GLOB.test(path)) {
			const { glob } = await import("tinyglobby");
			const matches = await glob(path, {
				cwd: options.cwd,
				ignore: ["**/node_modules/**"],
				expandDirectories: false,
			});
			if (matches.length === 0) throw new Fault(`no file matches ${path}`);
			for (const file of matches) take(file);
		} else throw new Fault(`no such file or folder: ${path === "" ? '""' : path}`);
	}
	return { files: [...found].sort(compare), ignored: [...ignored].sort(compare) };
}

/** A path as reported: relative to the working folder where it lies inside, without detours, so that one file has one name. */
function tidy(path: string, cwd: string): string {
	const inside = relative(cwd, resolve(cwd, path));
	const shown = inside.startsWith("..") || isAbsolute(inside) ? path : inside;
	return sep === "\\" ? shown.replaceAll("\\", "/") : shown;
}

function resolvePath(cwd: string, path: string): string {
	return /^(?:\/|[A-Za-z]:)/.test(path) ? path : `${cwd}/${path}`;
}

async function kindOf(path: string, cwd: string): Promise<"file" | "folder" | "none"> {
	try {
		const stats = await stat(resolvePath(cwd, path));
		if (stats.isDirectory()) return "folder";
		if (stats.isFile()) return "file";
		throw new Fault(`${path} is neither a file nor a folder; pipe it in with -`);
	} catch (error) {
		if (error instanceof Fault) throw error;
		if ((error as NodeJS.ErrnoException).code === "EACCES")
			throw new Fault(`${path} cannot be read: permission denied`);
		return "none";
	}
}

async function ignoreFilter(options: FileOptions): Promise<(path: string) => boolean> {
	const rules = ignore().add([...options.ignorePatterns]);
	for (const name of [".gitignore", ".moulintignore"]) {
		const text = await readFile(`${options.cwd}/${name}`, "utf8").catch(() => "");
		rules.add(text);
	}
	// Paths outside the working folder have no place in its ignore files.
	return (path) => ignore.isPathValid(path) && rules.ignores(path);
}
