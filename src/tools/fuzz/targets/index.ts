import type { Target } from "../target.js";

/** Every target by its name, opened only when it is run. */
export const TARGETS: Readonly<Record<string, () => Promise<Target>>> = {
	markdown: async () => (await import("./texts.js")).markdown(),
	text: async () => (await import("./texts.js")).text(),
	docx: async () => (await import("./docx.js")).docx(),
	lint: async () => (await import("./lint.js")).lint(),
	annotate: async () => (await import("./annotate.js")).annotate(),
	configuration: async () => (await import("./files.js")).configuration(),
	suppressions: async () => (await import("./files.js")).suppressions(),
	baseline: async () => (await import("./files.js")).baseline(),
	awards: async () => (await import("./files.js")).awards(),
	checks: async () => (await import("./checks.js")).checks(),
	cache: async () => (await import("./cache.js")).cache(),
};

/** @throws Error for an unknown name */
export async function openTarget(name: string): Promise<Target> {
	const open = Object.hasOwn(TARGETS, name) ? TARGETS[name] : undefined;
	if (!open) throw new Error(`no target ${name}; known are ${Object.keys(TARGETS).join(", ")}`);
	return open();
}
