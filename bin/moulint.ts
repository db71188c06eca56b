#!/usr/bin/env node
import { run } from "../src/cli/program.js";

process.exitCode = await run({
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
});
