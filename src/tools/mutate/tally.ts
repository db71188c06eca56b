import type { Verdict } from "../../check/model.js";
import { isFinding } from "../eval/metrics.js";

/** One change. It is `real` where clauses are altered or moved; otherwise the agreement stays, or only its shape changes. */
interface Row {
	real: boolean;
	right: number;
	/** Checks judged wrongly, as often as they were. */
	wrong: string[];
}

/** How many verdicts are right, by change and by check. */
export class Tally {
	readonly #rows = new Map<string, Row>();
	readonly #checks = new Map<string, { right: number; all: number }>();

	/** Whether nothing has been counted. */
	get empty(): boolean {
		return this.#rows.size === 0;
	}

	count(change: { name: string; real: boolean }, check: string, right: boolean): void {
		const row = this.#rows.get(change.name) ?? { real: change.real, right: 0, wrong: [] };
		const own = this.#checks.get(check) ?? { right: 0, all: 0 };
		if (right) row.right++;
		else row.wrong.push(check);
		this.#rows.set(change.name, row);
		this.#checks.set(check, { right: own.right + (right ? 1 : 0), all: own.all + 1 });
	}

	/**
	 * What is printed. Totals of real changes, and of the agreement unchanged or in another shape, stand apart.
	 * @param must ids of the checks that the source calls a must
	 */
	lines(must: ReadonlySet<string>): string[] {
		const rows = [...this.#rows].map(([name, { right, wrong }]) => {
			const names = wrong.length > 0 ? `  not: ${[...new Set(wrong)].join(" ")}` : "";
			return `${name.padEnd(34)} ${String(right).padStart(4)} of ${right + wrong.length}${names}`;
		});
		const checks = [...this.#checks]
			.filter(([, { right, all }]) => right < all)
			.sort(([, a], [, b]) => b.all - b.right - (a.all - a.right))
			.map(([check, { right, all }]) => `${check.padEnd(46)} ${right} of ${all}`);
		const totals = [
			...this.#total("changed", true),
			...this.#total("unchanged or restyled", false),
			...this.#missed(must),
		];
		return [...rows, "", ...checks, ...(checks.length > 0 ? [""] : []), ...totals];
	}

	#total(what: string, real: boolean): string[] {
		const rows = [...this.#rows.values()].filter((row) => row.real === real);
		const right = rows.reduce((sum, row) => sum + row.right, 0);
		const all = rows.reduce((sum, row) => sum + row.right + row.wrong.length, 0);
		if (all === 0) return [];
		return [`${what}: ${right} of ${all} judged rightly (${((100 * right) / all).toFixed(1)}%)`];
	}

	/** Clauses that are gone, or say the opposite, and still satisfy a must; nothing where either was not tried. */
	#missed(must: ReadonlySet<string>): string[] {
		const tried = ["delete", "negate"].map((name) => ({ name, row: this.#rows.get(name) }));
		if (must.size === 0 || tried.some(({ row }) => !row)) return [];
		const missed = tried.flatMap(({ name, row }) =>
			(row?.wrong ?? []).filter((id) => must.has(id)).map((id) => `${name} ${id}`),
		);
		return [
			`deleted or negated and still satisfied at the level of must: ${missed.length === 0 ? "none" : missed.join(", ")}`,
		];
	}
}

/** Whether a verdict is right: satisfied where that is due, and a finding where it is not. */
export function isRight(verdict: Verdict, satisfied: boolean): boolean {
	return satisfied ? verdict === "satisfied" : isFinding(verdict);
}
