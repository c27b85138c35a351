/**
 * Deletes what nobody wrote or marked as used for a day in a folder of compiled code: older code, and what writers left that were killed. Not
 * sooner, as another process may still load it.
 */
export function deleteUnused(folder: string): void

/** Deletes of a folder only what writers left there for a day that were killed before it had its place. */
export function deleteLeftovers(folder: string): void
