declare module "picomatch" {
	/** Compiles globs to one test of a path with forward slashes. */
	export default function picomatch(
		globs: readonly string[],
		options?: { dot?: boolean; ignore?: readonly string[] },
	): (path: string) => boolean;
}
