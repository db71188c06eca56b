import { describe, expect, it } from "vitest";
import { profileOf, similarity, termsOf } from "../../src/match/similarity.js";

const profile = profileOf(["Annual review of the agreement", "the parties review the agreement every year"]);

describe("similarity", () => {
	it("is higher for a passage on the subject", () => {
		const near = similarity(profile, termsOf("The parties review this agreement in May."));
		const far = similarity(profile, termsOf("Officers wear a badge and a uniform."));
		expect(near).toBeGreaterThan(0.3);
		expect(far).toBe(0);
	});
	it("is 0 for a text without terms", () => expect(similarity(profile, termsOf("the of and"))).toBe(0));
});
