/**
 * The same JavaScript or JSON in ASCII, as long as what is not ASCII stands in strings and regular expressions alone.
 * What is all ASCII is read, kept and parsed as single bytes.
 * @throws Error where such a letter stands behind a backslash
 */
export function ascii(code: string): string {
	const escaped = /\\[\u0080-\uffff]/.exec(code);
	if (escaped) throw new Error(`cannot be put in ASCII: ${code.slice(escaped.index, escaped.index + 20)}`);
	return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
