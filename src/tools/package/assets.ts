import { getAsset } from "node:sea";

/** Stands in for `readFile` where the program runs inside an executable: gives the asset that the address ends in. */
export async function readFile(address: URL, encoding?: "utf8"): Promise<string | Uint8Array> {
	const name = address.pathname.slice(address.pathname.lastIndexOf("/") + 1);
	return encoding ? getAsset(name, encoding) : new Uint8Array(getAsset(name));
}
