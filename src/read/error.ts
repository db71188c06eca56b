/** A file that cannot be read at all; the message names the file and the way out. */
export class ReadError extends Error {
	override readonly name = "ReadError";

	constructor(
		readonly path: string,
		reason: string,
	) {
		super(`${path}: ${reason}`);
	}
}
