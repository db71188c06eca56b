/** Arrays one after the other, little-endian, in base64, as JSON holds them: numbers would take long to parse. */
export function packNumbers(arrays: readonly Uint16Array[]): string {
	const bytes = arrays.map(({ buffer, byteOffset, byteLength }) =>
		Buffer.from(buffer, byteOffset, byteLength),
	);
	return Buffer.concat(bytes).toString("base64");
}

/** The inverse of `packNumbers`, but that the arrays are one. */
export function unpackNumbers(packed: string): Uint16Array {
	// A copy, since a piece of Node's own pool may begin at an odd place.
	return new Uint16Array(new Uint8Array(Buffer.from(packed, "base64")).buffer);
}
