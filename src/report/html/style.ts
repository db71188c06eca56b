import { PRINT } from "./print.js";

/** The page's own look: quiet, made to be read and printed; nothing is told by colour alone. */
export const STYLE = `
:root {
	color-scheme: light dark;
	--paper: #fff; --wash: #f6f5f1; --ink: #1c2227; --quiet: #5a636b; --rule: #d8d5cd; --link: #1f4f82;
	--error: #9b1c16; --warning: #7a4b00; --info: #2a567f; --good: #2f6242;
	--error-wash: #fbe4e1; --warning-wash: #fdf0d3; --info-wash: #e4eef7; --good-wash: #eaf3ec;
	--target: #fff3b0;
	--serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, "Times New Roman", serif;
	--sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
	--mono: ui-monospace, "SF Mono", Consolas, "Liberation Mono", Menlo, monospace;
}
@media (prefers-color-scheme: dark) {
	:root {
		--paper: #15181b; --wash: #1d2125; --ink: #e3e1db; --quiet: #a0a6ab; --rule: #383e43; --link: #93bde6;
		--error: #f2a099; --warning: #e9c06b; --info: #98c2e8; --good: #98cfa9;
		--error-wash: #4a211e; --warning-wash: #43340f; --info-wash: #1d3448; --good-wash: #1c3023;
		--target: #3a3413;
	}
}
* { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--sans); overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance; }
h1, h2 { font-family: var(--serif); font-weight: 600; }
h1 { font-size: 1.9rem; }
h2 { font-size: 1.4rem; }
h3 { font-size: 0.8rem; letter-spacing: 0.08em; text-transform: uppercase; color: var(--quiet); }
code { font: 0.85em var(--mono); }
dl, dd, ul { margin: 0; padding: 0; }
.away { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: 0.5rem 1rem; background: var(--paper); z-index: 3; }
.skip:focus { top: 0.5rem; }
.muted, .folder, .quiet { color: var(--quiet); }
.page, .overview, .agreement, #filter, footer { padding-inline: clamp(1rem, 3vw, 3rem); }
.page { padding-top: 2.5rem; }
.facts { margin: 0.35rem 0 0; color: var(--quiet); }
.facts span:not(:last-child)::after { content: " ·"; }
.totals { margin: 0.75rem 0 0; max-width: 75ch; }
.advice { margin: 0.25rem 0 0; font-style: italic; color: var(--quiet); font-family: var(--serif); }
.overview { padding-block: 2rem; }

.scroll { overflow-x: auto; margin-top: 1rem; }
.matrix { border-collapse: collapse; overflow-wrap: normal; font-size: 0.85rem; font-variant-numeric: tabular-nums; }
.matrix caption { text-align: left; color: var(--quiet); padding-bottom: 0.5rem; }
.matrix th { font-weight: 500; vertical-align: bottom; text-align: left; }
.matrix th, .matrix td { border-bottom: 1px solid var(--rule); padding: 0.3rem 0.5rem; }
.matrix thead th { border-bottom: 2px solid var(--ink); }
.matrix .path { overflow-wrap: anywhere; min-width: 13rem; max-width: 22rem; position: sticky; left: 0; background: var(--paper); }
.matrix .path a { text-decoration-thickness: 1px; }
.matrix .file, h2 .file { font-weight: 600; }
.matrix .other { display: block; color: var(--error); font-size: 0.8rem; }
.matrix .count { text-align: right; }
.matrix .late { font-weight: 700; color: var(--error); }
.matrix .clause { padding: 0.3rem 0.1rem; }
.matrix .clause span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 14rem; white-space: nowrap; }
.verdict { text-align: center; font-weight: 700; }
.matrix .verdict { padding: 0; min-width: 1.5rem; border-left: 1px solid var(--rule); position: relative; }
.matrix .verdict a { display: block; padding: 0.3rem 0; color: inherit; text-decoration: none; }
.matrix .verdict a:hover { text-decoration: underline; }
.verdict.satisfied { color: var(--good); font-weight: 400; }
.verdict.missing, .verdict.contradicted { background: var(--error-wash); color: var(--error); }
.verdict.weak { background: var(--warning-wash); color: var(--warning); }
.verdict.inconclusive { background: var(--info-wash); color: var(--info); }
.verdict.not-applicable { color: var(--quiet); font-weight: 400; }
.legend { display: flex; flex-wrap: wrap; gap: 0.4rem 1.25rem; margin: 0.9rem 0; font-size: 0.85rem; color: var(--quiet); }
.legend .verdict { display: inline-block; width: 1.5rem; }
summary { cursor: pointer; color: var(--link); }
.columns { font-size: 0.85rem; }
.columns dl { columns: 24rem; column-gap: 2.5rem; margin-top: 0.75rem; }
.columns dt { font-weight: 600; break-after: avoid; }
.columns dd { margin-bottom: 0.6rem; break-inside: avoid; }

#filter {
	position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; align-items: center; gap: 0.35rem 1.5rem;
	padding-block: 0.6rem; background: var(--wash); border-block: 1px solid var(--rule); font-size: 0.9rem;
}
#filter[hidden] { display: none; }
#filter fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 0.8rem; align-items: center; }
#filter legend { float: left; font-weight: 600; padding: 0; margin-right: 0.2rem; }
#filter label { display: inline-flex; gap: 0.3rem; align-items: center; min-height: 1.6rem; }
#filter button { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--quiet); border-radius: 4px; padding: 0.15rem 0.7rem; }
#shown { color: var(--quiet); font-variant-numeric: tabular-nums; }

.agreement { padding-block: 2.25rem 1rem; border-bottom: 1px solid var(--rule); }
.agreement > header { margin-bottom: 1.25rem; }
.notread { margin: 0.4rem 0 0; color: var(--warning); }
.panes { display: grid; gap: 2rem; }
.pane > h3 { padding-bottom: 0.5rem; border-bottom: 1px solid var(--rule); margin-bottom: 0.75rem; }
.line { position: relative; padding-left: 3.5rem; white-space: pre-wrap; unicode-bidi: isolate; font: 1.0625rem/1.6 var(--serif); max-width: 46rem; tab-size: 4; }
.line.blank { height: 0.9rem; }
.line.aligned { font: 0.85rem/1.6 var(--mono); max-width: none; }
.line.heading { font-weight: 600; }
.no { position: absolute; left: 0; width: 2.5rem; text-align: right; font: 0.75rem/1.7rem var(--sans); color: var(--quiet); font-variant-numeric: tabular-nums; user-select: none; }
.line.blank .no { display: none; }
.line:target, mark:target { background: var(--target); }
mark { color: inherit; border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
mark a { color: inherit; text-decoration: none; }
mark a:hover { text-decoration: underline; }
mark.error { background: var(--error-wash); border-bottom: 2px solid var(--error); }
mark.warning { background: var(--warning-wash); border-bottom: 2px dashed var(--warning); }
mark.info { background: var(--info-wash); border-bottom: 2px dotted var(--info); }
mark.off { background: none; border: 0; }
mark.off sup { display: none; }
mark sup { font: 600 0.68rem/1 var(--sans); margin-left: 0.1em; }

.finding { padding: 0.7rem 0 0.9rem 0.9rem; border-left: 3px solid var(--rule); margin-bottom: 1rem; font-size: 0.9rem; break-inside: avoid; }
.finding[hidden] { display: none; }
.finding:target { background: var(--target); }
.finding.error { border-left: 3px solid var(--error); }
.finding.warning { border-left: 3px dashed var(--warning); }
.finding.info { border-left: 3px dotted var(--info); }
.finding h4 { font-size: 0.85rem; font-weight: 400; display: flex; gap: 0.5rem; align-items: baseline; }
.finding .number { font-weight: 600; min-width: 1.2rem; font-variant-numeric: tabular-nums; }
.finding .severity { font-weight: 700; }
.finding.error .severity { color: var(--error); }
.finding.warning .severity { color: var(--warning); }
.finding.info .severity { color: var(--info); }
.finding .level { color: var(--quiet); margin-left: auto; padding-right: 0.25rem; }
.finding .message { margin: 0.25rem 0 0.4rem; font: 600 1.02rem/1.4 var(--serif); }
.finding dl > div { display: grid; grid-template-columns: 4.8rem minmax(0, 1fr); gap: 0.5rem; margin-top: 0.15rem; }
.finding dt { color: var(--quiet); }
.finding q, .met q { font-family: var(--serif); }
.finding .lacks { display: block; color: var(--quiet); }
.finding details { margin-top: 0.35rem; }
.finding .check { margin: 0.35rem 0 0; color: var(--quiet); }
.met { font-size: 0.9rem; margin-top: 1rem; }
.met li { list-style: none; margin-top: 0.6rem; }
.met .title { display: block; font-weight: 600; }
.up { font-size: 0.85rem; }
footer { padding-block: 1.5rem 3rem; color: var(--quiet); }

@media (min-width: 68rem) {
	.panes { grid-template-columns: minmax(22rem, 27rem) minmax(0, 1fr); }
	.panes.alone { grid-template-columns: minmax(0, 52rem); }
	.panes:not(.alone) .pane.list { position: sticky; top: 3.25rem; align-self: start; max-height: calc(100vh - 4rem); overflow: auto; overscroll-behavior: contain; }
}
@media (max-width: 48rem) {
	#filter { position: static; }
	.line { padding-left: 2.75rem; }
	.no { width: 2rem; }
}
${PRINT}`;
