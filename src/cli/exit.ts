/** A fault of the call or of a file that stops the run: its message is one sentence with the way out; exit status 2. */
export class Fault extends Error {}
