/**
 * Deletes what nobody wrote or marked as used for a day in a folder of compiled code: older code, and what writers left that were killed. Not
 * sooner, as another process may still load it.
 */
export function deleteUnused(folder: string): void
