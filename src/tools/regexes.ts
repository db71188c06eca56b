/**
 * `npm run regexes [-- --show] [files]`
 * Asks of every regular expression in `src` whether its time can grow faster than the text: the literals, what
 * `new RegExp` makes while a module is loaded, and the patterns of the schemas. Exit 1 when one is super-linear or was
 * not decided and regexes/allowed.ts has no reason for it, or when a reason there has nothing left to excuse.
 *
 * Patterns of checks and of the lexicon are no regular expressions: src/match/automaton.ts compiles them, in linear time.
 */
import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { globSync } from "tinyglobby";
import { ALLOWED } from "./regexes/allowed.js";
import { type Found, patternsOf, regexesOf } from "./regexes/found.js";
import { growsOn } from "./regexes/measure.js";
import { attackOn } from "./regexes/pumps.js";

// In this process: neither the Java program nor the native one, which are looked for otherwise.
process.env.RECHECK_BACKEND = "pure";
const { check } = await import("recheck");

/** Milliseconds that one expression may take to decide. */
const LONGEST = 10_000;

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const { values, positionals } = parseArgs({
	options: { show: { type: "boolean" } },
	allowPositionals: true,
});
const files =
	positionals.length > 0
		? positionals.map((file) => resolve(file))
		: // The tools are run by hand over the project's own files, and act as soon as they are loaded.
			globSync("src/**/*.ts", {
				cwd: ROOT,
				absolute: true,
				ignore: ["src/tools/**", "**/*.d.ts", "src/cli/worker.ts", "src/start/{moulint,api,worker}.ts"],
			}).sort();

const answers = new Map<string, Promise<string>>();
const used = new Set<unknown>();
let allowances = 0;
let faults = 0;
const schemas = globSync("checks/schema/*.json", { cwd: ROOT, absolute: true }).sort();
const found = [...(await regexesOf(files)), ...(positionals.length > 0 ? [] : schemas.flatMap(patternsOf))];
for (const one of found) {
	const answer = await answerTo(one);
	const allowed = answer === "linear" ? undefined : reasonFor(one);
	const said = allowed ? "allowed" : answer;
	if (allowed) {
		used.add(allowed);
		allowances++;
	}
	const line = `${relative(ROOT, one.file)}:${one.line}: ${said}: ${one.expression ?? "made while the program runs"}`;
	if (said !== "linear" && !allowed) {
		console.error(line);
		faults++;
	} else if (values.show) console.log(allowed ? `${line}\n  ${answer}; ${allowed.why}` : line);
}
if (positionals.length === 0)
	for (const allowed of ALLOWED)
		if (!used.has(allowed)) {
			console.error(
				`${allowed.file}: no reason is needed for ${allowed.source ?? "what is made at run time"}`,
			);
			faults++;
		}
console.log(`${found.length} regular expressions, ${allowances} allowed with a reason, ${faults} faults`);
process.exitCode = faults > 0 ? 1 : 0;

/** `linear`, or what is wrong; each expression is asked about once. */
function answerTo({ expression }: Found): Promise<string> {
	if (!expression) return Promise.resolve("not seen");
	const key = String(expression);
	let answer = answers.get(key);
	if (!answer) {
		answer = decide(expression);
		answers.set(key, answer);
	}
	return answer;
}

/**
 * First texts of repeated words are tried, in this very engine. Then recheck is asked: what it proves counts, what it only
 * guesses from short texts is tried on long ones, since it takes a repetition with a high bound, such as `.{0,80}`, for one
 * without and so a constant factor for growth.
 */
async function decide(expression: RegExp): Promise<string> {
	const { source, flags } = expression;
	const endless = /[*+]|\{\d+,\}/.test(source.replace(/\\./gs, "").replace(/\[[^\]]*\]/g, ""));
	const own = endless ? attackOn(expression) : null;
	if (own) return `slow on ${JSON.stringify(own.pumps[0])} and ${JSON.stringify(own.suffix)}`;
	let result = await check(source, flags, { timeout: LONGEST, checker: endless ? "auto" : "automaton" });
	// The proof of a long expression that ignores case may take hours.
	if (result.status === "unknown")
		result = await check(source, flags, { timeout: 12 * LONGEST, checker: "fuzz" });
	if (result.status === "safe") return "linear";
	if (result.status === "unknown") return `not decided (${result.error.kind})`;
	const { attack, complexity } = result;
	if (result.checker === "fuzz" && !growsOn(expression, attack)) return "linear";
	return `${complexity.type === "polynomial" ? `degree ${complexity.degree}` : "exponential"} on ${attack.pattern}`;
}

function reasonFor({ file, expression }: Found): (typeof ALLOWED)[number] | undefined {
	return ALLOWED.find(
		(one) => one.file === relative(ROOT, file) && one.source === (expression?.source ?? null),
	);
}
