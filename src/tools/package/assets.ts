import { getAsset } from "node:sea";

/** Stands in for `readFileSync` where the program runs inside an executable: gives the asset that the address ends in. */
export function readFileSync(address: URL, encoding?: "latin1"): string | Uint8Array {
	const name = address.pathname.slice(address.pathname.lastIndexOf("/") + 1);
	return encoding ? getAsset(name, encoding) : new Uint8Array(getAsset(name));
}
