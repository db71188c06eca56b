/** The offset at which each line of `text` starts; the first is 0. LF, CRLF and a lone CR end a line. */
export function lineStartsOf(text: string): number[] {
	const starts = [0];
	const returns = text.indexOf("\r") >= 0;
	if (!returns) {
		for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
		return starts;
	}
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === 10) starts.push(i + 1);
		else if (code === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
	}
	return starts;
}
