const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Whether a printed label comes directly after another of its kind: `(b)` after `(a)`, `7` after `6`, `iv.` after `iii.`. */
export function follows(label: string, before: string): boolean {
	const [shape, readings] = readLabel(label);
	const [shapeBefore, readingsBefore] = readLabel(before);
	if (shape === "" || shape !== shapeBefore) return false;
	return readings.some(([kind, value]) =>
		readingsBefore.some(([other, last]) => kind === other && value === last + 1),
	);
}

/** Shape of the label without its number, and what the number may be: `(i)` is a letter or a roman number. */
function readLabel(label: string): [shape: string, readings: [kind: string, value: number][]] {
	const found = /^(\D*?)(\d{1,3}|[ivxlc]{1,6}|[IVXLC]{1,6}|[A-Za-z])([).:]*)$/.exec(
		label.replace(/\.0$/, ""),
	);
	if (!found) return ["", []];
	const [, lead = "", core = "", tail = ""] = found;
	const shape = `${lead.toLowerCase().trim()}#${tail.replace(/[.:]/g, "")}`;
	if (/^\d/.test(core)) return [shape, [["1", Number(core)]]];
	const kind = core === core.toLowerCase() ? "a" : "A";
	const readings: [string, number][] = [];
	if (core.length === 1) readings.push([kind, core.toLowerCase().charCodeAt(0) - 96]);
	if (/^[ivxlc]+$/i.test(core)) readings.push([kind === "a" ? "i" : "I", roman(core.toLowerCase())]);
	return [shape, readings];
}

function roman(core: string): number {
	let sum = 0;
	for (let i = 0; i < core.length; i++) {
		const value = ROMAN[core[i] as string] ?? 0;
		sum += value < (ROMAN[core[i + 1] as string] ?? 0) ? -value : value;
	}
	return sum;
}
