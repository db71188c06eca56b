/** On paper: the matrix on landscape pages, each agreement from a new page, everything unfolded, no controls. */
export const PRINT = `
@page { margin: 18mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } @bottom-left { content: "Information, not legal advice"; font: 8pt sans-serif; } }
@page matrix { size: landscape; margin: 14mm; }
@media print {
	:root {
		--paper: #fff; --wash: #fff; --ink: #000; --quiet: #444; --rule: #bbb; --link: #000;
		--error: #7a0f0a; --warning: #5c3800; --info: #1b3f61; --good: #23503a;
		--error-wash: #f6e3e1; --warning-wash: #f8eed8; --info-wash: #e9f0f6; --good-wash: #fff; --target: transparent;
	}
	body { font-size: 10pt; }
	.skip, #filter, .up { display: none !important; }
	.page, .overview { page: matrix; padding-inline: 0; }
	.page { padding-top: 0; }
	.overview { padding-block: 6mm 0; }
	.agreement { break-before: page; border: 0; padding: 0; }
	footer { display: none; }
	a { text-decoration: none; }
	h1 { font-size: 18pt; }
	h2 { font-size: 14pt; }
	h2, h3, h4, summary { break-after: avoid; }
	.scroll { overflow: visible; break-inside: auto; }
	.matrix { font-size: 7.5pt; }
	.matrix .path { position: static; min-width: 0; width: 44mm; }
	.matrix th, .matrix td { padding: 1mm; }
	.matrix .verdict { min-width: 0; width: 4.6mm; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
	.matrix .verdict a { padding: 1mm 0; }
	.matrix tr { break-inside: avoid; }
	.legend { font-size: 8pt; }
	.columns { font-size: 7pt; line-height: 1.35; }
	.columns dl { columns: 3; column-gap: 8mm; }
	.columns dd { margin-bottom: 1mm; }
	details::details-content { content-visibility: visible; block-size: auto; }
	.panes, .panes.alone { display: block; }
	.pane.text { margin-top: 6mm; }
	.pane.list { position: static !important; max-height: none !important; overflow: visible !important; }
	.finding { font-size: 8.5pt; line-height: 1.35; padding: 0 0 0 3mm; margin-bottom: 4mm; }
	.finding h4 { font-size: 8.5pt; }
	.finding .message { font-size: 10pt; line-height: 1.3; margin: 0.5mm 0 1mm; }
	.finding dl > div { grid-template-columns: 16mm minmax(0, 1fr); gap: 2mm; margin-top: 0; }
	.finding details { margin: 0; }
	.finding summary { display: none; }
	.finding .check { margin: 0; font-size: 7.5pt; padding-left: 18mm; }
	.met { font-size: 7.5pt; line-height: 1.35; }
	.met ul { columns: 2; column-gap: 8mm; }
	.met li { break-inside: avoid; margin-top: 1.2mm; }
	.met .title { font-size: 7.5pt; }
	summary { list-style: none; color: var(--quiet); }
	.line { font-size: 10.5pt; line-height: 1.5; max-width: none; orphans: 2; widows: 2; }
	.line.aligned { font-size: 8pt; }
	.line.blank { height: 2.5mm; }
	mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
