import type { NotRead } from "../../document/model.js";
import { LETTERHEAD } from "../pictures.js";

/** Gathers what was not read, by kind, with the line of the first of each. */
export class NotReadParts {
	private readonly kinds = new Map<string, { count: number; line: number }>();

	/** Notes one such thing on a line (from 1). A picture at the top is a seal or a letterhead, and hides nothing. */
	add(what: string, line: number): void {
		if (what === "picture" && line <= LETTERHEAD) return;
		const kind = this.kinds.get(what);
		if (kind) kind.count++;
		else this.kinds.set(what, { count: 1, line });
	}

	done(): NotRead[] {
		return [...this.kinds].map(([what, { count, line }]) => ({
			what: count === 1 || what === "WordArt" ? what : `${what}s`,
			count,
			line,
		}));
	}
}
