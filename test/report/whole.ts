/** A report that comes in pieces, put together. */
export function whole(pieces: Iterable<string>): string {
	return [...pieces].join("");
}
