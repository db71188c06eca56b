declare module "cosine-similarity" {
	/** Cosine of two vectors of one length; `false` when one of them is zero. */
	export default function cosine(a: readonly number[], b: readonly number[]): number | false;
}
