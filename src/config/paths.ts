import { isAbsolute, relative, sep } from "node:path";
import { printable, shorten } from "../report/text.js";

/** Characters of a path in a sentence. */
const LONGEST_TOLD = 300;

/** A path as printed: relative to a folder, also where it lies outside, with forward slashes. */
export function shownPath(path: string, folder: string): string {
	const shown = relative(folder, path) || ".";
	return sep === "\\" ? shown.replaceAll("\\", "/") : shown;
}

/** A path that a file names, as it may stand in a sentence: on one line, and not too long. */
export function toldPath(path: string, folder: string): string {
	return shorten(printable(shownPath(path, folder)), LONGEST_TOLD);
}

/** A path relative to a folder with forward slashes, or null when it lies outside. */
export function inside(path: string, folder: string): string | null {
	const within = relative(folder, path);
	if (within === "" || within === ".." || within.startsWith(`..${sep}`) || isAbsolute(within)) return null;
	return sep === "\\" ? within.replaceAll("\\", "/") : within;
}

/** Whether the name of a pack is that of a folder: `./our-pack`, `../packs/ours`, an absolute path. */
export function isFolderName(name: string): boolean {
	return name.startsWith(".") || name.includes("/") || name.includes("\\");
}
