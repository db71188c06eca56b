/**
 * Run by the Node that is to run the program: does what users do with the chunks of a folder, then writes a code cache
 * for each, which holds the functions that were used.
 * Arguments: folder of the chunks, folder of the data, folder for the caches, then the documents to lint.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Chunks, type Files } from "../../start/chunks.js";
import { FLAGS, tuneV8 } from "../../start/tune.js";

const [, , folder = "", data = "", caches = "", ...documents] = process.argv;
// The build laid them there.
tuneV8(readFileSync(join(caches, FLAGS), "latin1"));
const file: Files = (name) => (name.endsWith(".cache") ? null : readFileSync(join(folder, name)));
const address = pathToFileURL(join(data, "moulint.js")).href;
// Inside an executable the program takes its data from there.
const sea = {
	getAsset: (name: string, encoding?: "latin1") => readFileSync(join(data, name), encoding),
};
const chunks = new Chunks(file, address, (name) =>
	name === "node:sea" ? sea : process.getBuiltinModule(name),
);

// What the program prints is not wanted here; its listeners are taken off again after each run.
const print = process.stdout.write;
process.stdout.write = () => true;
const all = [...documents, "--pack", "all", "-f"];
for (const args of [
	["--version"],
	documents,
	...["stylish", "json", "html", "sarif"].map((name) => [...all, name]),
]) {
	process.argv.length = 2;
	process.argv.push(...args);
	chunks.reset();
	await chunks.load("moulint.js").done;
	for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners("error");
}
process.stdout.write = print;
process.exitCode = 0;
for (const name of readdirSync(folder).filter((file) => file.endsWith(".js")))
	writeFileSync(join(caches, `${name}.cache`), chunks.compile(name).createCachedData());
