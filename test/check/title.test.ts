import { expect, it } from "vitest";
import { resultOn } from "./support.js";

const CHECK = "cops-mou/instrument-title";
const BODY = "The Chief keeps a roster of those who serve.";

it.each([
	`# Interagency Agreement: School Resource Officer Program\n\n${BODY}\n`,
	`MEMORANDUM OF AGREEMENT\n\nSCHOOL RESOURCE OFFICERS\n\n1. ROSTER\n\n${BODY}\n`,
	`# Memorandum of Understanding\n\nIt concerns the placement of school resource officers.\n`,
])("a title above the first clause says what the paper is: %j", async (text) => {
	expect((await resultOn(text, CHECK, "a.md")).verdict).toBe("satisfied");
});

it.each([
	`# School Resource Officer Handbook\n\n${BODY}\n`,
	`# Memorandum of Understanding\n\n${BODY}\n\n## School Resource Officers\n\nThe Chief pays.\n`,
])("a title without the instrument or its subject does not: %j", async (text) => {
	expect((await resultOn(text, CHECK, "a.md")).verdict).not.toBe("satisfied");
});
