/**
 * The same JavaScript or JSON in ASCII, as long as what is not ASCII stands in strings and regular expressions alone.
 * What is all ASCII is read, kept and parsed as single bytes.
 */
export function ascii(code: string): string {
	return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
