/** Filters findings by level and verdict. Without it the page shows everything and no filter. */
export const SCRIPT = `
(() => {
	const form = document.getElementById("filter");
	const status = document.getElementById("shown");
	const findings = [...document.querySelectorAll(".finding")];
	const marks = [...document.querySelectorAll("mark")];
	const apply = () => {
		const on = new Set([...form.querySelectorAll("input:checked")].map((box) => box.name + " " + box.value));
		const gone = new Set();
		for (const finding of findings) {
			const { level, verdict } = finding.dataset;
			finding.hidden = !(on.has("level " + level) && on.has("verdict " + verdict));
			if (finding.hidden) gone.add(finding.id);
		}
		for (const mark of marks) {
			const off = mark.dataset.findings.split(" ").every((id) => gone.has(id));
			mark.classList.toggle("off", off);
			mark.firstElementChild.inert = off;
		}
		const shown = findings.length - gone.size;
		status.textContent = shown + " of " + findings.length + " findings shown";
	};
	const reveal = () => {
		const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
		if (!target || !target.hidden) return;
		const wanted = [target.dataset.level, target.dataset.verdict];
		for (const box of form.querySelectorAll("input")) if (wanted.includes(box.value)) box.checked = true;
		apply();
		target.scrollIntoView();
	};
	form.addEventListener("change", apply);
	form.addEventListener("submit", (event) => event.preventDefault());
	form.addEventListener("reset", () => setTimeout(apply));
	addEventListener("hashchange", reveal);
	addEventListener("beforeprint", () => {
		for (const details of document.querySelectorAll("details")) details.open = true;
	});
	form.hidden = false;
	apply();
	reveal();
})();
`;
