import { run } from "../../src/cli/program.js";

/** What a call of the command came to. */
export interface Called {
	status: number;
	out: string;
	err: string;
}

/** Calls the command within this process, without an environment and with nothing on standard input. */
export async function call(argv: string[], cwd: string): Promise<Called> {
	const called = { status: 0, out: "", err: "" };
	called.status = await run({
		argv,
		cwd,
		env: {},
		stdin: async () => new Uint8Array(),
		out: (text) => {
			called.out += text;
		},
		err: (text) => {
			called.err += text;
		},
		colors: false,
	});
	return called;
}
