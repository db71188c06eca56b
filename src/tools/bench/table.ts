/** One tool's line: medians of wall time, and the peak of memory over the folder. */
export interface Row {
	readonly tool: string;
	readonly version: string;
	readonly command: string;
	/** Milliseconds for one document. */
	readonly one: number;
	/** Milliseconds for the folder. */
	readonly many: number;
	/** Megabytes. */
	readonly memory: number;
}

/** Where and how the rows were measured. */
export interface Setting {
	/** Of the folder. */
	readonly documents: number;
	/** Of each command, for each median. */
	readonly runs: number;
	/** As YYYY-MM-DD. */
	readonly date: string;
	readonly machine: string;
}

/** The rows as a Markdown table with a line below that tells the setting; ratios are to the first row. */
export function tableOf(rows: readonly Row[], { documents, runs, date, machine }: Setting): string {
	const [base] = rows;
	const many = `${documents} documents`;
	const lines = [
		["tool", "version", "command", "one document, ms", "ratio", `${many}, s`, "ratio", "peak, MB"],
		["---", "---", "---", "--:", "--:", "--:", "--:", "--:"],
		...rows.map((row) => [
			row.tool,
			row.version,
			`\`${row.command}\``,
			row.one.toFixed(0),
			(row.one / (base as Row).one).toFixed(2),
			(row.many / 1000).toFixed(2),
			(row.many / (base as Row).many).toFixed(2),
			row.memory.toFixed(0),
		]),
	].map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`);
	const setting = [
		`Agreements in Markdown of about 3,500 words each; ${runs === 1 ? "one run" : `medians of ${runs} runs`},`,
		`peak memory over ${many}; ratios to ${base?.tool}. ${date}, ${machine}.`,
	].join(" ");
	return `${lines.join("\n")}\n\n${setting}\n`;
}
