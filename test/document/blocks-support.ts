import type { Block, Reading, Section } from "../../src/document/model.js";
import { blocksOf } from "../../src/document/sections/blocks.js";
import { read } from "../../src/read/index.js";

export interface Made {
	reading: Reading;
	blocks: Block[];
	sections: Section[];
}

export async function made(text: string, path = "a.txt"): Promise<Made> {
	const reading = await read(new TextEncoder().encode(text), path);
	return { reading, ...blocksOf(reading) };
}

/** One line a block: `kind depth [marker] text`, without depth 0 and empty markers. */
export async function shown(text: string, path = "a.txt"): Promise<string[]> {
	const { blocks } = await made(text, path);
	return blocks.map((block) => {
		const marker = block.marker === "" ? [] : [`[${block.marker}]`];
		return [block.kind, ...(block.depth > 0 ? [block.depth] : []), ...marker, block.content.text].join(" ");
	});
}

/** Titles of all sections with their levels, section 0 left out. */
export async function outline(text: string, path = "a.txt"): Promise<string[]> {
	const { sections } = await made(text, path);
	return sections.slice(1).map((section) => `${section.level} ${section.path}`);
}
