/**
 * The folder of our program as JavaScript modules, compiled when the code is new: `main.mjs` is the command line, `thread.mjs` a thread.
 * It stands with the packages that ours lies among, or else in the folder `otherwise`. Throws where neither can be written to.
 */
export function programFolder(otherwise?: string): Promise<string>

/** As `programFolder`, in the first of some folders that holds it or can be written to. */
export function programIn(places: readonly string[]): Promise<string>
