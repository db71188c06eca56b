import { type Dirent, readdir } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { extname, isAbsolute, join, resolve, sep } from "node:path";
import { inside, shownPath } from "../config/paths.js";
import { compare } from "../findings/build.js";
import { Fault } from "./exit.js";
import { didYouMean } from "./suggest.js";

/** Endings of files that a directory is searched for. */
const ENDINGS = ["md", "markdown", "txt", "text", "docx"];

/** Endings of what may be an agreement, too, and is not searched for: somebody has to be told. */
const OTHER_ENDINGS = ["doc", "docm", "dotm", "dotx", "odt", "pdf", "rtf"];

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
	/** Those of the ignored files that were named by their own names, as hooks do. */
	named: string[];
	/** Files of other kinds in folders. */
	passedOver: string[];
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
	const named = new Map<string, string>();
	const passedOver = new Map<string, string>();
	const put = (files: readonly string[], path: string, into: Map<string, string>): void => {
		for (const file of files) into.set(file, nameOf(file, path, cwd));
	};
	/** Takes out what is ignored. */
	const kept = async (files: readonly string[], path: string): Promise<string[]> => {
		const outs = new Set<string>();
		for (const file of files) if (await options.ignores(file)) outs.add(file);
		put([...outs], path, ignored);
		return files.filter((file) => !outs.has(file));
	};
	for (const path of paths) {
		const kind = path === "" ? "none" : await kindOf(path, cwd);
		const whole = resolve(cwd, path);
		if (kind === "file") {
			const files = await kept([whole], path);
			put(files, path, found);
			if (files.length === 0) put([whole], path, named);
		} else if (kind === "folder") {
			const { documents, others } = await walk(path, options);
			// A link may lead to what is ignored under its own name, so that comes first.
			put(await once(await kept(documents, path), whole), path, found);
			put(await once(await kept(others, path), whole), path, passedOver);
		} else if (GLOB.test(path)) {
			const matches = await expand([path], cwd, options);
			if (matches.length === 0) throw new Fault(`no file matches ${path}`);
			put(await kept(matches, path), path, found);
		} else
			throw new Fault(`no such file or folder: ${path === "" ? '""' : path}${didYouMean(path, COMMANDS)}`);
	}
	for (const file of found.keys()) passedOver.delete(file);
	const names = (files: ReadonlyMap<string, string>): string[] => [...files.values()].sort(compare);
	return { files: names(found), ignored: names(ignored), named: names(named), passedOver: names(passedOver) };
}

/** A file as reported: from the working folder, or absolute where it lies outside and was named so. */
function nameOf(file: string, named: string, cwd: string): string {
	return isAbsolute(named) && inside(file, cwd) === null ? file.replaceAll(sep, "/") : shownPath(file, cwd);
}

/**
 * The documents in a folder, and files of other kinds unless `globs` say what is wanted, as absolute paths.
 * @throws Fault when it holds no documents
 */
async function walk(path: string, options: FileOptions): Promise<{ documents: string[]; others: string[] }> {
	const folder = resolve(options.cwd, path);
	const { globs } = options;
	const files =
		globs === null
			? await expand([`**/*.{${[...ENDINGS, ...OTHER_ENDINGS].join(",")}}`], folder, options)
			: (await expand(globs, options.folder, options)).filter(
					(file) => folder === options.folder || inside(file, folder) !== null,
				);
	const isOther = (file: string): boolean =>
		globs === null && OTHER_ENDINGS.includes(extname(file).slice(1).toLowerCase());
	const documents = files.filter((file) => !isOther(file));
	if (documents.length === 0) {
		const wanted = globs ?? ENDINGS.map((ending) => `.${ending}`);
		throw new Fault(`no documents in ${path}: looked for ${wanted.join(", ")}`);
	}
	return { documents, others: files.filter(isOther) };
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

/** Files that globs match, as absolute paths. @throws Fault for a folder on the way that cannot be read */
async function expand(globs: readonly string[], folder: string, options: FileOptions): Promise<string[]> {
	const { glob } = await import("tinyglobby");
	const closed = new Map<string, string>();
	const files = await glob([...globs], {
		cwd: folder,
		absolute: true,
		ignore: ["**/node_modules/**"],
		expandDirectories: false,
		caseSensitiveMatch: false,
		fs: { readdir: readdirTelling((path, code) => closed.set(resolve(folder, path), code)) },
	});
	// Patterns speak of files: a folder is ignored with what it would hold.
	for (const [path, code] of [...closed].sort(([a], [b]) => compare(a, b)))
		if (!(await options.ignores(join(path, "file"))))
			throw new Fault(`${nameOf(path, path, options.cwd)} cannot be read: ${code}`);
	return files.map((file) => resolve(file));
}

/** `readdir` that tells of folders which are there and cannot be read; the glob library passes them by. */
function readdirTelling(tell: (path: string, code: string) => void): typeof readdir {
	type Done = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;
	const telling = (path: string, how: { withFileTypes: true }, done: Done): void =>
		readdir(path, how, (error, entries) => {
			const code = error?.code ?? "ENOENT";
			if (isDenied(code)) tell(path, "permission denied");
			else if (code !== "ENOENT" && code !== "ENOTDIR") tell(path, code);
			done(error, entries);
		});
	return telling as typeof readdir;
}

function isDenied(code: string | undefined): boolean {
	return code === "EACCES" || code === "EPERM";
}

async function kindOf(path: string, cwd: string): Promise<"file" | "folder" | "none"> {
	try {
		const stats = await stat(resolve(cwd, path));
		if (stats.isDirectory()) return "folder";
		if (stats.isFile()) return "file";
		throw new Fault(`${path} is neither a file nor a folder; pipe it in with -`);
	} catch (error) {
		if (error instanceof Fault) throw error;
		if (isDenied((error as NodeJS.ErrnoException).code))
			throw new Fault(`${path} cannot be read: permission denied`);
		return "none";
	}
}
