import { describe, expect, it } from "vitest";
import { Chunks } from "../../src/start/chunks.js";
import { ascii } from "../../src/tools/build/ascii.js";

const CODE: Record<string, string> = {
	"start.js": 'exports.count=require("./part.js").next();exports.again=()=>require("./part.js").next();',
	"part.js": "let at=0;exports.next=()=>++at;",
	"words.js": 'exports.text="§ 4 “Records”";exports.path=require("node:path").posix.join("a","b");',
	"place.js": "exports.place=__address;",
	"ring.js": 'exports.first=1;exports.other=require("./ring-other.js").seen;',
	"ring-other.js": 'exports.seen=require("./ring.js").first;',
};

const HERE = "file:///somewhere/moulint.js";

function files(caches: Record<string, Uint8Array> = {}) {
	return (name: string): Uint8Array | null => {
		const code = CODE[name];
		return caches[name] ?? (code === undefined ? null : new TextEncoder().encode(ascii(code)));
	};
}

describe("Chunks", () => {
	it("runs each chunk once", () => {
		const chunks = new Chunks(files(), HERE);
		const start = chunks.load("start.js") as { count: number; again: () => number };
		expect(start.count).toBe(1);
		expect(start.again()).toBe(2);
		expect(chunks.load("start.js")).toBe(start);
	});

	it("forgets what ran, and not what is compiled", () => {
		const chunks = new Chunks(files(), HERE);
		const before = chunks.load("start.js");
		const script = chunks.scripts.get("start.js");
		chunks.reset();
		expect(chunks.load("start.js")).not.toBe(before);
		expect(chunks.scripts.get("start.js")).toBe(script);
	});

	it("keeps letters beyond ASCII, and has Node's own modules", () => {
		expect(new Chunks(files(), HERE).load("words.js")).toEqual({ text: "§ 4 “Records”", path: "a/b" });
	});

	it("tells chunks where they are", () => {
		expect(new Chunks(files(), HERE).load("place.js")).toEqual({ place: HERE });
	});

	it("lets chunks ask for each other in a ring", () => {
		expect(new Chunks(files(), HERE).load("ring.js")).toEqual({ first: 1, other: 1 });
	});

	it("takes a code cache that fits, and does without one that does not", () => {
		const cache = new Chunks(files(), HERE).compile("part.js").createCachedData();
		const warm = new Chunks(files({ "part.js.cache": cache }), HERE);
		expect(warm.compile("part.js").cachedDataRejected).toBe(false);
		// Another chunk, for V8 remembers what this process has compiled.
		const spoilt = new Chunks(files({ "words.js.cache": new Uint8Array(64) }), HERE);
		expect(spoilt.load("words.js").path).toBe("a/b");
	});

	it("names a chunk that is not there", () => {
		expect(() => new Chunks(files(), HERE).load("none.js")).toThrow("none.js");
	});
});
