import type { Role } from "../model.js";
import { GOVERNMENTS, ROLE_WORDS } from "./role-words.js";

/** A role named somewhere in a text. `from` and `to` count words. */
export interface RoleHit {
	role: Role;
	from: number;
	to: number;
	/** Only a government was named ("the City"), which stands for the agency's side if nothing better does. */
	weak: boolean;
	/** The word behind it. */
	next: string;
}

interface Phrase {
	words: string[];
	role: Role;
	weak: boolean;
}

const PHRASES = index();

/** All roles named in a text, in order, the longest at each place. Linear in the text. */
export function rolesIn(text: string): RoleHit[] {
	const words = wordsOf(text);
	const hits: RoleHit[] = [];
	for (let i = 0; i < words.length; i++) {
		let best: Phrase | undefined;
		for (const phrase of PHRASES.get(words[i] as string) ?? []) {
			if (phrase.words.length > (best?.words.length ?? 0) && matches(phrase, words, i)) best = phrase;
		}
		if (!best) continue;
		hits.push({
			role: best.role,
			from: i,
			to: i + best.words.length,
			weak: best.weak,
			next: words[i + best.words.length] ?? "",
		});
		i += best.words.length - 1;
	}
	return hits;
}

/** Lower-case words; a plural in -s also meets its singular in the word lists. */
function wordsOf(text: string): string[] {
	return text.toLowerCase().match(/[a-z]+(?:['-][a-z]+)*/g) ?? [];
}

function matches(phrase: Phrase, words: readonly string[], at: number): boolean {
	return phrase.words.every((word, i) => {
		const there = words[at + i];
		return there !== undefined && (word === "_" || same(word, there));
	});
}

function same(word: string, there: string): boolean {
	return (
		there === word || there === `${word}s` || (word.endsWith("y") && there === `${word.slice(0, -1)}ies`)
	);
}

function index(): Map<string, Phrase[]> {
	const map = new Map<string, Phrase[]>();
	const add = (text: string, role: Role, weak: boolean): void => {
		const words = text.split(" ");
		const phrase = { words, role, weak };
		const first = words[0] as string;
		const forms = [first, `${first}s`, ...(first.endsWith("y") ? [`${first.slice(0, -1)}ies`] : [])];
		for (const form of forms) map.set(form, [...(map.get(form) ?? []), phrase]);
	};
	for (const [role, phrases] of Object.entries(ROLE_WORDS))
		for (const text of phrases) add(text, role as Role, false);
	for (const text of GOVERNMENTS) add(text, "agency", true);
	return map;
}
