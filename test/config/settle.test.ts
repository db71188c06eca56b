import { describe, expect, it } from "vitest";
import type { Check } from "../../src/check/model.js";
import type { Configuration, Layer, Values } from "../../src/config/model.js";
import { DEFAULTS, settingOf, settle } from "../../src/config/settle.js";

const layer = (kind: Layer["kind"], values: Values, files: string[] | null = null): Layer => ({
	kind,
	values,
	files,
	place: (path) => [kind, ...path].join(" "),
});

const configuration = (...layers: Layer[]): Configuration => ({
	layers: [DEFAULTS, ...layers],
	folder: "/repo",
	sources: [],
});

const FERPA = { id: "cops-mou/ferpa", pack: "cops-mou", level: "must" } as Check;

const severityOf = (...layers: Layer[]) =>
	settingOf(FERPA, settle(configuration(...layers), "/repo/signed/a.md").checks)?.setting;

describe("settle", () => {
	it("lets the later layer win, and says where a value comes from", () => {
		const settings = settle(
			configuration(
				layer("file", { stage: "executed", failLevel: "error" }),
				layer("command line", { stage: "draft" }),
			),
			null,
		);
		expect([settings.stage, settings.failLevel]).toEqual(["draft", "error"]);
		expect(settings.places).toMatchObject({
			stage: "command line stage",
			failLevel: "file failLevel",
			packs: "default",
		});
	});

	it("uses an override for its documents alone", () => {
		const all = configuration(layer("file", { stage: "executed" }, ["signed/**", "*.txt"]));
		expect(settle(all, "/repo/signed/deep/a.md").stage).toBe("executed");
		expect(settle(all, "/repo/b.txt").stage).toBe("executed");
		expect(settle(all, "/repo/deep/b.txt").stage).toBe("draft");
		expect(settle(all, "/elsewhere/signed/a.md").stage).toBe("draft");
		expect(settle(all, null).stage).toBe("draft");
	});

	it("takes back with ! what other globs of the override match", () => {
		const all = configuration(layer("file", { stage: "executed" }, ["./signed/**", "!signed/old/**"]));
		expect(settle(all, "/repo/signed/a.md").stage).toBe("executed");
		expect(settle(all, "/repo/signed/old/a.md").stage).toBe("draft");
		expect(settle(all, "/repo/other.md").stage).toBe("draft");
	});

	it("takes back from all documents where an override has no other globs", () => {
		const all = configuration(layer("file", { stage: "executed" }, ["!draft.md"]));
		expect(settle(all, "/repo/signed/a.md").stage).toBe("executed");
		expect(settle(all, "/repo/draft.md").stage).toBe("draft");
	});

	it("completes award facts from the command line, and replaces them from a file", () => {
		const file = layer("file", { award: { program: "chp", letterDate: "2026-01-01" } });
		const date = layer("command line", { award: { letterDate: "2026-02-02" } });
		expect(settle(configuration(file, date), null).award).toEqual({
			program: "chp",
			letterDate: "2026-02-02",
		});
		const other = layer("file", { award: { program: "other" } });
		expect(settle(configuration(file, other), null).award).toEqual({ program: "other" });
		expect(settle(configuration(layer("file", { award: "none" }), date), null).award).toEqual({
			letterDate: "2026-02-02",
		});
	});

	it("adds up patterns of files to leave out", () => {
		const settings = settle(
			configuration(layer("file", { ignore: ["a/"] }), layer("file", { ignore: ["b/"] })),
			null,
		);
		expect(settings.ignore.map(({ pattern }) => pattern)).toEqual(["a/", "b/"]);
	});
});

describe("settingOf", () => {
	it("goes by id before pack before level within a file, whatever the order", () => {
		const checks = { "cops-mou/ferpa": "info", "cops-mou/*": "off", must: "warning" } as const;
		expect(severityOf(layer("file", { checks }))).toBe("info");
		const { "cops-mou/ferpa": _, ...wide } = checks;
		expect(severityOf(layer("file", { checks: { ...wide } }))).toBe("off");
		expect(severityOf(layer("file", { checks: { must: "warning", "cops-mou/*": "off" } }))).toBe("off");
		expect(severityOf(layer("file", { checks: { may: "off" } }))).toBeUndefined();
	});

	it("goes by the later layer before the narrower key", () => {
		const base = layer("file", { checks: { "cops-mou/ferpa": "off" } });
		const later = layer("file", { checks: { must: "error" } }, ["signed/**"]);
		expect(severityOf(base, later)).toBe("error");
	});
});
