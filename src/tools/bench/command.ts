import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * The arguments of a command as a shell would pass them, without the command's own name: `folder/*.md` becomes the
 * Markdown files of that folder under `cwd`, in order; in double quotes it is passed on as it stands, for the tool to
 * expand. Words are parted by blanks, and no other shell syntax is known.
 */
export function argumentsOf(command: string, cwd: string): string[] {
	const [, ...words] = command.split(" ").filter((word) => word !== "");
	return words.flatMap((word) => {
		if (word.startsWith('"')) return [word.slice(1, -1)];
		if (!word.endsWith("/*.md")) return [word];
		const folder = word.slice(0, -"/*.md".length);
		const names = readdirSync(join(cwd, folder)).filter((name) => name.endsWith(".md"));
		return names.sort().map((name) => `${folder}/${name}`);
	});
}
