/** `npm run reference`: writes `checks/REFERENCE.md`, the page of all checks, from the check files. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadPacks } from "../check/load.js";
import { referencePage } from "./reference/page.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
writeFileSync(`${ROOT}checks/REFERENCE.md`, referencePage(await loadPacks(`${ROOT}checks`)));
