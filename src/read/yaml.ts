import {
	type Document,
	isAlias,
	isCollection,
	LineCounter,
	type ParsedNode,
	parseDocument,
	visit,
} from "yaml";
import { ReadError } from "./error.js";

/** Characters of the largest file of settings that is read; a long one has some ten thousand. */
const LONGEST = 1024 * 1024;

/** A YAML or JSON file of settings: its tree with positions, and its data. */
export interface YamlFile {
	yaml: Document.Parsed<ParsedNode>;
	lines: LineCounter;
	data: unknown;
}

/**
 * Reads YAML 1.2, of which JSON is a part, without what makes parsing endless: one document, keys of plain text,
 * few aliases.
 * @param path the file's name in errors
 * @throws ReadError with file, line and the first fault
 */
export function readYaml(text: string, path: string): YamlFile {
	if (text.length > LONGEST) throw new ReadError(path, "it has more than a million characters");
	const lines = new LineCounter();
	const at = (offset: number): string => `${path}:${lines.linePos(offset).line}`;
	try {
		// Pretty errors quote the text around each of them: thousands of errors in one long line would take minutes.
		const options = { lineCounter: lines, prettyErrors: false, logLevel: "error" } as const;
		const yaml = parseDocument(text.replace(/^\ufeff/, ""), options);
		const broken = yaml.errors[0];
		if (broken) throw new ReadError(at(broken.pos[0]), sentence(broken.message));
		const key = strangeKey(yaml);
		if (key !== null) throw new ReadError(at(key), "a key must be plain text");
		return { yaml, lines, data: yaml.toJS() };
	} catch (error) {
		if (error instanceof ReadError) throw error;
		if (error instanceof RangeError) throw new ReadError(path, "lists or maps are nested too deep");
		throw new ReadError(path, sentence((error as Error).message));
	}
}

/** Where a key stands that is itself a list, a map or an alias: each level of such keys is written out in the next. */
function strangeKey(yaml: Document.Parsed): number | null {
	let found: number | null = null;
	visit(yaml, {
		Pair: (_, { key }) => {
			if (!isCollection(key) && !isAlias(key)) return undefined;
			found = (key as ParsedNode).range?.[0] ?? 0;
			return visit.BREAK;
		},
	});
	return found;
}

/** The library's message in one line. */
function sentence(message: string): string {
	if (message.startsWith("Source contains multiple documents"))
		return "a second document begins; there may be only one";
	if (message.startsWith("Maximum call stack")) return "lists or maps are nested too deep";
	const [line = ""] = message.split("\n");
	return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
