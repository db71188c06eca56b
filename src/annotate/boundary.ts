/** A place in the main part at which the range of a comment can begin or end, between children of a paragraph. */
export interface Boundary {
	at: number;
	/** What ends there so that there is such a place, and what begins again behind it. */
	before: string;
	after: string;
	/** The end of the tag of a text that must keep its white space now that it is cut; null for none. */
	tag: number | null;
	/** Characters behind `at` that `before` and `after` take the place of. */
	drop?: number;
}

/** Between two elements, where nothing needs to be cut. */
export function between(at: number): Boundary {
	return { at, before: "", after: "", tag: null };
}

/** The passage that a comment is about. */
export interface Range {
	from: Boundary;
	to: Boundary;
}
