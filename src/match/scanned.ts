/**
 * What scanners make of letters: l for I and for 1, o for 0, s for 5, and m read as r and n. Words are repaired one by
 * one and l for I letter by letter, so that nothing moves: a repaired word keeps its place in the text.
 */

/** An l among capitals was an I ("HlPAA", "lEP"), and so was one in front of n, f or t ("lnformation", "lf"). */
const FOR_I = /(?<=[A-Z])l(?=[A-Z])|\bl(?=[A-Z]{2}|n[a-z]{2}|[nft]\b)/g;

/** Where no English word has r and n: at its start, behind a consonant or two vowels, in "irn" and "ernent". */
const NEVER = /^rn(?=[a-z]{2})|(?<=[b-df-hj-np-tv-x]|[aeo]y|(?<!a)i|ee|oo)rn|(?<=e)rn(?=ents?\b)/g;

/** Words of agreements with m behind a vowel, by how they begin. */
const WITH_M = new RegExp(
	`^(?:${[
		"academ accom alumn amend among amount assembl attempt autom became become bom[bp] came$ camera campus chamber",
		"chemic claim comb comes?$ comfort coming comm comp damage december demand demonstrat document domestic element",
		"emergenc emplo exam famil female from games?$ gymn harm homicid human implem imped instrument involvem itself",
		"made make member misdemean names? november number omit organism premis problem program recomm remain remed",
		"remind remov same$ sem[ei] september some statem system temp them time unnam whom wom[ae]n",
	]
		.join(" ")
		.replaceAll(" ", "|")})`,
);

/**
 * @param text a clause's text, any case
 * @returns the same length of text, an l that stands for an I read as one
 */
export function capitalsRepaired(text: string): string {
	return text.replace(FOR_I, "I");
}

/**
 * @param word one word in lower case
 * @returns the word that a scanner most likely took it for; as it is where nothing speaks for a mistake
 */
export function wordRepaired(word: string): string {
	const letters = /[015]/.test(word)
		? word.replaceAll("1", "l").replaceAll("0", "o").replaceAll("5", "s")
		: word;
	if (!letters.includes("rn")) return letters;
	const certain = letters.replace(NEVER, "m");
	const likely = certain.replaceAll("rn", "m");
	return WITH_M.test(likely) ? likely : certain;
}
