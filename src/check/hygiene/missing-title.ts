import type { Detector } from "./fault.js";

const GENERIC =
	/^(?:(?:interagency |intergovernmental |interlocal )?(?:agreement|contract|mou|moa|memorandum|memorandum of (?:understanding|agreement))|untitled(?: document)?|document ?\d*|new document|draft[\w .-]{0,12})$/i;
const FILE_NAME = /\.(?:docx?|pdf|md|txt|rtf|odt)$/i;
const SUBJECT = /\b(?:school|officer|deput|sro|campus|police|sheriff|district|student)/i;
const INSTRUMENT =
	/\b(?:agreement|contract|mou|moa|memorand|understanding|compact|protocol|interlocal|letter|program)/i;

/** How many lines at the top may belong to the title, letterhead included. */
const TOP = 8;

/** No title, or one that says neither what the paper is nor what it is about. Letters have none and need none. */
export const missingTitle: Detector = (_check, { document }) => {
	const top = document.blocks
		.filter(({ standing }) => standing !== "cover" && standing !== "contents")
		.slice(0, TOP);
	const lines = top
		.filter(({ kind, content }) => kind !== "row" && content.text.length <= 160)
		.map(({ content }) => content.text.trim());
	const [first] = top;
	if (!first || lines.some((line) => /^(?:dear\b|re:|subject:)/i.test(line))) return [];
	const [title] = lines;
	const place = { span: first.span, section: first.section };
	if (title !== undefined && FILE_NAME.test(title))
		return [{ ...place, message: `the title is a file name: ${title}` }];
	const rest = lines.slice(1).filter((line) => !/[.]$/.test(line));
	if (title !== undefined && GENERIC.test(title) && !rest.some((line) => SUBJECT.test(line)))
		return [{ ...place, message: `the title, "${title}", does not say what the paper is about` }];
	const titled =
		lines.some((line) => INSTRUMENT.test(line) && !/[.]$/.test(line)) || INSTRUMENT.test(document.title);
	return titled ? [] : [{ ...place, message: "the paper has no title that says what it is" }];
};
