import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import { run } from "../src/cli/program.js";
import { LARGEST } from "../src/read/limits.js";

// A reader that has seen enough closes the pipe: that is no fault, and other reports and the exit status do not hang on
// it. A full disk is one.
const closed = new Set<NodeJS.WriteStream>();
for (const stream of [process.stdout, process.stderr])
	stream.on("error", (error: NodeJS.ErrnoException) => {
		if (closed.has(stream)) return;
		closed.add(stream);
		if (error.code === "EPIPE") return;
		process.exitCode = 2;
		if (stream === process.stdout) process.stderr.write(`moulint: cannot write the report: ${error.code}\n`);
	});

/** The whole run; other files wait for it. */
export const done = run({
	argv: process.argv.slice(2),
	cwd: process.cwd(),
	env: process.env,
	stdin: async () => {
		const chunks: Buffer[] = [];
		let total = 0;
		for await (const chunk of process.stdin) {
			chunks.push(chunk as Buffer);
			total += (chunk as Buffer).length;
			// More than any document may have: what is left is not waited for.
			if (total > LARGEST) break;
		}
		return Buffer.concat(chunks);
	},
	out: (text) => closed.has(process.stdout) || process.stdout.write(text),
	drained: async () => {
		// A turn of the event loop, in which a closed pipe is noticed.
		await setImmediate();
		if (process.stdout.writableNeedDrain && !closed.has(process.stdout))
			await once(process.stdout, "drain").catch(() => undefined);
		return !closed.has(process.stdout);
	},
	err: (text) => closed.has(process.stderr) || process.stderr.write(text),
	colors: process.stdout.isTTY === true,
	watched: process.stderr.isTTY === true,
}).then((status) => {
	process.exitCode ??= status;
});
