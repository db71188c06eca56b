import type { Unit } from "../lines/unit.js";
import { MappedBuilder, sliceMapped } from "../mapped.js";
import { isQuestion } from "./headings.js";

/** Puts a question and the paragraph that answers it into one unit, so that the answer keeps what it is about. */
export function withAnswers(units: Unit[]): Unit[] {
	const out: Unit[] = [];
	for (const unit of units) {
		const prev = out.at(-1);
		if (prev && prev.kind === "text" && !prev.question && isQuestion(prev) && isAnswer(unit)) {
			out[out.length - 1] = answered(prev, unit);
		} else out.push(unit);
	}
	return out;
}

function isAnswer(unit: Unit): boolean {
	if (unit.kind !== "text" || unit.struck || isQuestion(unit)) return false;
	return unit.marker === null || /^A\d*$/i.test(unit.marker.label);
}

function answered(question: Unit, answer: Unit): Unit {
	const from = /^(?:A\d{0,3}[.:)]|Answer[.:])\s*/i.exec(answer.content.text.slice(0, 20))?.[0].length ?? 0;
	const { text, starts, offsets } = question.content;
	const end = (offsets.at(-1) ?? 0) + text.length - (starts.at(-1) ?? 0);
	const content = new MappedBuilder()
		.append(question.content)
		.push(" ", end)
		.append(sliceMapped(answer.content, from, answer.content.text.length))
		.done();
	return { ...question, content, question: true, lines: question.lines + answer.lines };
}
