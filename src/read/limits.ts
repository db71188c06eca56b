/** The largest file of any kind that is read, in bytes: as much as a Word file may unpack to. */
export const LARGEST = 64 * 1024 * 1024;
