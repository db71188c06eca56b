/**
 * A path as a URI reference (RFC 3986): relative ones stay relative, absolute ones become `file:` URIs. Every character
 * outside the unreserved set is percent-encoded, lone surrogates as U+FFFD.
 */
export function uriOf(path: string): { uri: string; relative: boolean } {
	const encoded = path
		.replace(/\p{Cs}/gu, "\ufffd")
		.split("/")
		.map(encodeSegment)
		.join("/");
	if (/^[A-Za-z]%3A\//.test(encoded))
		return { uri: `file:///${encoded.replace("%3A", ":")}`, relative: false };
	if (encoded.startsWith("/")) return { uri: `file://${encoded.replace(/^\/+/, "/")}`, relative: false };
	return { uri: encoded.replace(/^(?:\.\/+)+/, ""), relative: true };
}

function encodeSegment(segment: string): string {
	return encodeURIComponent(segment).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}
