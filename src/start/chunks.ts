import type { Script } from "node:vm";

/** Gives a file of the program by name: a chunk, in ASCII, or its code cache `<chunk>.cache`; null where there is none. */
export type Files = (name: string) => Uint8Array | null;

interface Module {
	exports: Record<string, unknown>;
}

type Body = (
	require: (name: string) => unknown,
	module: Module,
	exports: Module["exports"],
	address: string,
) => void;

/**
 * Runs the CommonJS chunks that the program is bundled into, each compiled when first asked for, from its code cache if
 * it fits: half of what a short run costs is compiling. Chunks ask for each other as `./name`, and for Node's own modules.
 */
export class Chunks {
	readonly scripts = new Map<string, Script>();
	readonly #files: Files;
	readonly #address: string;
	readonly #builtin: (name: string) => unknown;
	#modules = new Map<string, Module>();

	/**
	 * @param address what chunks take for `import.meta.url`
	 * @param builtin gives Node's own modules
	 */
	constructor(files: Files, address: string, builtin: (name: string) => unknown = process.getBuiltinModule) {
		this.#files = files;
		this.#address = address;
		this.#builtin = builtin;
	}

	/** Runs a chunk once and gives its exports. @throws when there is no such chunk */
	load(name: string): Module["exports"] {
		const loaded = this.#modules.get(name);
		if (loaded) return loaded.exports;
		const body = this.compile(name).runInThisContext() as Body;
		const module: Module = { exports: {} };
		this.#modules.set(name, module);
		body((wanted) => this.#require(wanted), module, module.exports, this.#address);
		return module.exports;
	}

	/** Forgets what ran; what is compiled stays. */
	reset(): void {
		this.#modules = new Map();
	}

	#require(name: string): unknown {
		return name.startsWith("./") ? this.load(name.slice(2)) : this.#builtin(name);
	}

	/** Compiles a chunk without running it. @throws when there is no such chunk */
	compile(name: string): Script {
		let script = this.scripts.get(name);
		if (script) return script;
		const code = this.#files(name);
		if (!code) throw new Error(`the program has no ${name}`);
		const cache = this.#files(`${name}.cache`);
		const text = Buffer.from(code.buffer, code.byteOffset, code.byteLength).toString("latin1");
		script = new (process.getBuiltinModule("node:vm").Script)(
			`(function(require,module,exports,${ADDRESS}){${text}\n})`,
			{
				filename: `moulint:/${name}`,
				...(cache && { cachedData: cache }),
			},
		);
		this.scripts.set(name, script);
		return script;
	}
}

/** The name by which bundled code knows its address. */
export const ADDRESS = "__address";
