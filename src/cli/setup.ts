import type { AwardsByDocument } from "../awards/match.js";
import type { Configuration, Layer } from "../config/model.js";
import type { Known } from "../config/packs.js";
import { openKnowledge } from "./configuration.js";
import type { LintFlags } from "./flags.js";
import { type Plan, planner } from "./plan.js";

/** What a run is told; plain data, so that it can be handed to a worker thread. */
export interface RunSetup {
	configuration: Configuration;
	flags: LintFlags;
	cwd: string;
	/** Whether reports keep the texts of their documents, for formats that show them. */
	withText: boolean;
	/** Whether results keep verdicts alone, because nothing shows what they rest on. */
	verdictsOnly?: boolean;
	/** Rows of the awards file, by document as reported. */
	awards?: AwardsByDocument | null;
}

/** A run ready to lint: what it knows, and the plan for each document. */
export interface Run {
	setup: RunSetup;
	known: Known;
	planFor: (path: string) => Plan;
}

/** What a run is told as data alone: where a setting stands is only asked for in the main thread. */
export function portable(setup: RunSetup): PortableSetup {
	const layers = setup.configuration.layers.map(({ place: _, ...layer }) => layer);
	return { ...setup, configuration: { ...setup.configuration, layers } };
}

export type PortableSetup = Omit<RunSetup, "configuration"> & {
	configuration: Omit<Configuration, "layers"> & { layers: Omit<Layer, "place">[] };
};

/** Opens a run in another thread than the one that was told. The names in it have been held against the checks there. */
export async function openRun({ configuration, ...told }: PortableSetup): Promise<Run> {
	const layers = configuration.layers.map((layer): Layer => ({ ...layer, place: () => "" }));
	const setup: RunSetup = { ...told, configuration: { ...configuration, layers } };
	return runWith(setup, await openKnowledge(setup.configuration, setup.cwd));
}

/** A run over knowledge that is open already. */
export function runWith(setup: RunSetup, known: Known): Run {
	return { setup, known, planFor: planner(setup, known) };
}
