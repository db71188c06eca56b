#!/usr/bin/env node
import { run } from "../src/cli/program.js";

// A reader that has seen enough closes the pipe: that is the end of the work, not a fault. A full disk is one.
for (const stream of [process.stdout, process.stderr])
	stream.on("error", (error: NodeJS.ErrnoException) => {
		if (error.code === "EPIPE") process.exit(process.exitCode);
		process.exitCode = 2;
		if (stream === process.stdout) process.stderr.write(`moulint: cannot write the report: ${error.code}\n`);
	});

const status = await run({
	argv: process.argv.slice(2),
	cwd: process.cwd(),
	env: process.env,
	stdin: async () => {
		const chunks: Buffer[] = [];
		for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
		return Buffer.concat(chunks);
	},
	out: (text) => process.stdout.write(text),
	err: (text) => process.stderr.write(text),
	colors: process.stdout.isTTY === true,
	watched: process.stderr.isTTY === true,
});
process.exitCode ??= status;
