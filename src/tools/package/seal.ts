/**
 * Run by the Node that goes into the executable: seals the program and its data into a copy of the base with pkg.
 * Argument: a JSON file as `Job` says.
 *
 * This calls what `pkg --sea` calls for a program without package.json: its command line cannot ask for a code cache,
 * nor for assets. The version of pkg is pinned for that reason.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** What is sealed into what. */
export interface Job {
	/** The executable to write. */
	output: string;
	platform: "linux" | "win" | "macos";
	arch: "x64" | "arm64";
	/** Exact version of the base. */
	node: string;
	/** A file of the project, from which pkg is found. */
	from: string;
	config: SeaConfig;
}

/** Node's configuration for single executables; all paths are absolute. */
export interface SeaConfig {
	/** CommonJS file that starts. */
	main: string;
	/** The blob to write, for those who do without pkg. */
	output: string;
	disableExperimentalSEAWarning: boolean;
	useSnapshot: boolean;
	useCodeCache: boolean;
	/** `none`: NODE_OPTIONS is for Node programs; here it would be a way to change what the linter does. */
	execArgvExtension: "none";
	/** Files by the name under which the program asks for them. */
	assets: Record<string, string>;
}

type Seal = typeof import("@yao-pkg/pkg/lib-es5/sea.js");

const job = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as Job;
const { default: seal } = createRequire(job.from)("@yao-pkg/pkg/lib-es5/sea.js") as Seal;
const { main, output: _, ...seaConfig } = job.config;
const target = { platform: job.platform, arch: job.arch, nodeRange: `node${job.node}`, output: job.output };
await seal(main, { targets: [target as never], signature: job.platform === "macos", seaConfig });
