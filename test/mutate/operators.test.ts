import { describe, expect, it } from "vitest";
import { negate, swapActors, weaken } from "../../src/tools/mutate/operators.js";

describe("a negated clause", () => {
	it.each([
		["The SRO shall call.", "The SRO shall not call."],
		[
			"The SRO cannot search lockers and shall not question students.",
			"The SRO can search lockers and shall question students.",
		],
		["No SRO shall discipline a student.", "Any SRO shall discipline a student."],
		[
			"If a search of a student is needed, the SRO shall call.",
			"If a search of a student is needed, the SRO shall not call.",
		],
		["After training the SRO shall carry a radio.", "After training the SRO shall not carry a radio."],
		["The parties agree that the SRO shall attend.", "The parties agree that the SRO shall not attend."],
		[
			"It is understood that SROs shall not discipline students.",
			"It is understood that SROs shall discipline students.",
		],
		["The SRO shall do everything possible.", "The SRO shall not do everything possible."],
		["Records are kept as long as they are needed.", "Records are not kept as long as they are needed."],
		[
			"The SRO shall not search. The principal shall search.",
			"The SRO shall search. The principal shall not search.",
		],
		["The choice rests with the Chief.", "The choice does not rest with the Chief."],
		[
			"Officers do not suspend; those decisions belong to the school alone.",
			"Officers do suspend; those decisions do not belong to the school alone.",
		],
		["Not only the chief shall attend.", "Not only the chief shall not attend."],
		[
			"The manner in which reports are kept shall be decided by the Chief.",
			"The manner in which reports are kept shall not be decided by the Chief.",
		],
	])("%s", (clause, opposite) => expect(negate(clause)).toBe(opposite));

	it("is none where nothing can be denied, and where only a bound is set", () => {
		expect(negate("Hours and places of work")).toBeNull();
		expect(negate("Records shall be shared only as the law permits.")).toBeNull();
		expect(negate("The SRO shall assist. Only the Chief shall assign deputies.")).toBeNull();
		expect(negate("The last word may rest with the Chief.")).toBeNull();
		expect(negate("A panel on which the principal and the Chief sit and are heard.")).toBeNull();
	});
});

describe("a weakened clause", () => {
	it("keeps the verbs of side clauses", () => {
		expect(weaken("should")("The SRO shall tell the principal, who shall call.")).toBe(
			"The SRO should tell the principal, who shall call.",
		);
		expect(weaken("try")("The manual, which SROs shall follow, is kept here.")).toBeNull();
	});

	it("is no permission that only restricts", () => {
		expect(weaken("may")("Records shall be seen only by the nurse.")).toBeNull();
		expect(weaken("may")("Neither Party shall discriminate.")).toBeNull();
		expect(weaken("try")("2.3 Under this section no officer shall search.")).toBeNull();
		expect(weaken("should")("Neither Party shall discriminate.")).toBe("Neither Party should discriminate.");
	});
});

describe("a clause with its actors swapped", () => {
	it("reads as English and leaves no side where it was", () => {
		expect(swapActors("School administrators ask an SRO.")).toBe("SROs ask a principal.");
		expect(swapActors("No school official shall direct an SRO.")).toBe("No SRO shall direct a principal.");
		expect(swapActors("School Administrators and Teachers call.")).toBe("SROs and SROs call.");
	});

	it("keeps the names of trades and of other things", () => {
		expect(swapActors("Candidates are sworn officers.")).toBeNull();
		expect(swapActors("A Law Enforcement Officer calls the Sheriff's Office Division.")).toBeNull();
		expect(swapActors("The SRO Sergeant leads the SROs.")).toBe("The SRO Sergeant leads the administrators.");
	});
});
