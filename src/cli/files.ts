import { realpath, stat } from "node:fs/promises";
import { isAbsolute, resolve, sep } from "node:path";
import { inside, shownPath } from "../config/paths.js";
import { compare } from "../findings/build.js";
import { Fault } from "./exit.js";
import { didYouMean } from "./suggest.js";

/** Endings of files that a directory is searched for. */
const ENDINGS = ["md", "markdown", "txt", "text", "docx"] as const;

/** A command misspelt is taken for a path. */
const COMMANDS = ["annotate", "checks", "completion", "explain", "init", "lint", "test"];
const GLOB = /[*?[\]{}!]/;

export interface FileOptions {
	cwd: string;
	ignores: (path: string) => Promise<boolean>;
	/** Globs of the configuration that folders are searched for; null for `ENDINGS`. */
	globs: readonly string[] | null;
	/** Absolute folder that `globs` are relative to. */
	folder: string;
}

export interface Files {
	files: string[];
	ignored: string[];
	/** Whether a file that is ignored was named by its own name, as hooks do. */
	alone: boolean;
}

/**
 * Expands paths, folders and globs to files, each once, sorted by code unit; ignored ones are left out, however named.
 * @throws Fault when a path does not exist or a folder or glob holds no document
 */
export async function findFiles(paths: readonly string[], options: FileOptions): Promise<Files> {
	const { cwd } = options;
	// By absolute path: one file is linted once, however often it is named.
	const found = new Map<string, string>();
	const ignored = new Map<string, string>();
	let alone = false;
	const take = async (file: string, named: string): Promise<boolean> => {
		const out = await options.ignores(file);
		(out ? ignored : found).set(file, nameOf(file, named, cwd));
		return out;
	};
	for (const path of paths) {
		const kind = path === "" ? "none" : await kindOf(path, cwd);
		if (kind === "file") alone = (await take(resolve(cwd, path), path)) || alone;
		else if (kind === "folder") for (const file of await walk(path, options)) await take(file, path);
		else if (GLOB.test(path)) {
			const matches = await expand([path], cwd);
			if (matches.length === 0) throw new Fault(`no file matches ${path}`);
			for (const file of matches) await take(file, path);
		} else
			throw new Fault(`no such file or folder: ${path === "" ? '""' : path}${didYouMean(path, COMMANDS)}`);
	}
	return { files: [...found.values()].sort(compare), ignored: [...ignored.values()].sort(compare), alone };
}

/** A file as reported: from the working folder, or absolute where it lies outside and was named so. */
function nameOf(file: string, named: string, cwd: string): string {
	return isAbsolute(named) && inside(file, cwd) === null ? file.replaceAll(sep, "/") : shownPath(file, cwd);
}

/** The documents in a folder, as absolute paths. @throws Fault when it holds none */
async function walk(path: string, options: FileOptions): Promise<string[]> {
	const folder = resolve(options.cwd, path);
	const { globs } = options;
	const files =
		globs === null
			? await expand([`**/*.{${ENDINGS.join(",")}}`], folder)
			: (await expand(globs, options.folder)).filter(
					(file) => folder === options.folder || inside(file, folder) !== null,
				);
	if (files.length === 0) {
		const wanted = globs ?? ENDINGS.map((ending) => `.${ending}`);
		throw new Fault(`no documents in ${path}: looked for ${wanted.join(", ")}`);
	}
	return once(files, folder);
}

/** Each file once, under its own name if that is among them: links may lead to it by other ways, or round in circles. */
async function once(files: readonly string[], folder: string): Promise<string[]> {
	const within = await realpath(folder);
	const names = new Map<string, string>();
	for (const file of [...files].sort(compare)) {
		const real = await realpath(file).catch(() => file);
		const own = inside(real, within) === inside(file, folder);
		if (own || !names.has(real)) names.set(real, file);
	}
	return [...names.values()];
}

/** Files that globs match, as absolute paths. */
async function expand(globs: readonly string[], folder: string): Promise<string[]> {
	const { glob } = await import("tinyglobby");
	const files = await glob([...globs], {
		cwd: folder,
		absolute: true,
		ignore: ["**/node_modules/**"],
		expandDirectories: false,
		caseSensitiveMatch: false,
	});
	return files.map((file) => resolve(file));
}

async function kindOf(path: string, cwd: string): Promise<"file" | "folder" | "none"> {
	try {
		const stats = await stat(resolve(cwd, path));
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
