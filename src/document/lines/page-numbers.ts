/**
 * The page number that a line is, or null. `sure`: it says so itself ("Page 3 of 8"); a lone figure needs
 * others around it.
 */
export function pageNumberOf(text: string): { page: number; sure: boolean } | null {
	// Most lines are told at once: a page number ends in a figure or has the word.
	if (!/\d\W{0,3}$/.test(text) && !/p ?a ?g ?e/i.test(text)) return null;
	const tight = text.replace(/[\s|]+/g, " ").trim();
	const labelled =
		/^(?:.{0,100}[\s,;.])?p ?a ?g ?e ?(?:no\.? ?)?[-–—:#]? ?(\d{1,4}|[ivxl]{1,6})(?: ?(?:of|\/) ?\d{1,4})?(?:\W.{0,60})?$/i.exec(
			tight,
		);
	if (labelled && isFurniture(tight, labelled[1] as string))
		return { page: number(labelled[1] as string), sure: true };
	const behind = /^(\d{1,4}) p ?a ?g ?e$/i.exec(tight);
	if (behind) return { page: Number(behind[1]), sure: true };
	const of = /^(\d{1,3}) of \d{1,3}$/i.exec(tight);
	if (of) return { page: Number(of[1]), sure: true };
	const dashed = /^[-–—~*[(] ?(\d{1,3}) ?[-–—~*\])]$/.exec(tight);
	if (dashed) return { page: Number(dashed[1]), sure: /^[-–—~]/.test(tight) };
	const bare = /^(\d{1,3})$/.exec(tight);
	if (bare) return { page: Number(bare[1]), sure: false };
	return null;
}

/** "See page 3 of the handbook." is a sentence; a foot has few words, a capital and no stop. */
function isFurniture(text: string, digits: string): boolean {
	const bare = /^p ?a ?g ?e/i.test(text);
	if (bare) return text.length <= 24 || !/[a-z]{3} [a-z]{3}/.test(text.slice(4));
	// A line in the middle of a sentence that cites a page: "see also the manual, page 12".
	if (/^[a-z]/.test(text)) return false;
	const before = text.slice(0, text.toLowerCase().lastIndexOf("p", text.lastIndexOf(digits)));
	if (/\b(?:see|on|at|to|the|of|from|and|or|in)\s*$/i.test(before)) return false;
	return text.length <= 120 && !/[.;]$/.test(text) && /page ?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?$/i.test(text);
}

function number(digits: string): number {
	return /^\d/.test(digits) ? Number(digits) : 0;
}
