/** A change of a text: what stands from `start` to `end` becomes `text`. */
export interface Edit {
	start: number;
	end: number;
	text: string;
}

/** Makes changes that do not overlap; of two at one place the first given comes first. */
export function edited(text: string, edits: readonly Edit[]): string {
	const ordered = edits
		.map((edit, order) => ({ edit, order }))
		.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.order - b.order);
	const pieces: string[] = [];
	let at = 0;
	for (const { edit } of ordered) {
		if (edit.start < at) throw new Error("changes of a part overlap");
		pieces.push(text.slice(at, edit.start), edit.text);
		at = edit.end;
	}
	pieces.push(text.slice(at));
	return pieces.join("");
}
