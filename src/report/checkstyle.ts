import type { Finding, RunReport } from "../findings/model.js";
import { printable } from "./safe.js";
import { openFindings } from "./verdicts.js";
import { xmlAttributes } from "./xml.js";

/** Checkstyle XML, for the many viewers that read it. Line 0 stands for the whole document. */
export function* checkstyle(report: RunReport): Generator<string> {
	yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n';
	for (const document of report.documents) {
		const findings = openFindings(document);
		const head = `  <file${xmlAttributes({ name: document.path })}`;
		yield findings.length === 0 ? `${head}/>\n` : `${head}>\n${findings.map(errorXml).join("")}  </file>\n`;
	}
	yield "</checkstyle>\n";
}

function errorXml({ check, severity, message, location }: Finding): string {
	const at = location.kind === "document" ? { line: 0 } : { line: location.line, column: location.column };
	const attributes = { ...at, severity, message: printable(message), source: `moulint.${check}` };
	return `    <error${xmlAttributes(attributes)}/>\n`;
}
