/**
 * Run by the Node that goes into the executable: does what users do with the chunks of a folder, then writes a code
 * cache beside each, which holds the functions that were used.
 * Arguments: folder of the chunks and data, then the documents to lint.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Chunks, type Files } from "./loader.js";

const [, , folder = "", ...documents] = process.argv;
const file: Files = (name) => (name.endsWith(".cache") ? null : readFileSync(join(folder, name)));
const sea = {
	getAsset: (name: string, encoding?: "utf8") => readFileSync(join(folder, name), encoding),
};
const chunks = new Chunks(file, (name) => (name === "node:sea" ? sea : process.getBuiltinModule(name)));

// What the program prints is not wanted here; its listeners are taken off again after each run.
const print = process.stdout.write;
process.stdout.write = () => true;
const formats = ["stylish", "json", "html", "sarif"].flatMap((name) => ["-f", `${name}=/dev/null`]);
for (const args of [["--version"], documents, [...documents, "--pack", "all", ...formats]]) {
	process.argv.length = 2;
	process.argv.push(...args);
	chunks.reset();
	await chunks.load("moulint.js").done;
	for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners("error");
}
process.stdout.write = print;
process.exitCode = 0;
for (const name of readdirSync(folder).filter((file) => file.endsWith(".js")))
	writeFileSync(join(folder, `${name}.cache`), chunks.compile(name).createCachedData());
