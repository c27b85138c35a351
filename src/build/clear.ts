import { notice } from '../model/notice.ts'
import { leftovers } from '../write/journal.ts'
import type { Written } from '../write/manifest.ts'
import { sweep } from '../write/sweep.ts'
import type { Sites } from './delta.ts'
import type { Tally } from './tally.ts'
import { watchJournal } from './workshop.ts'

/** Deletes the files that the last site had and this one lacks, and those that earlier builds announced but neither site has. */
export function removeOld(
  out: string,
  { before, stays, after }: Sites,
  announced: ReadonlySet<string>,
  journal: string,
  tally: Tally,
): void {
  const remove = (file: string, written: Written | null) => {
    const swept = sweep(out, file, written)
    if (swept === 'removed') tally.remove(file)
    if (swept !== 'changed') return
    const reason = `${file} was changed by somebody else; it is no longer part of the site.`
    tally.notices.push(notice('write/stranger', '', 0, reason))
  }
  // Announced files may hold anything: a killed build wrote them, or the watcher, which may still be writing.
  const rewritten = new Set([...announced, ...leftovers(watchJournal(journal))])
  for (let entry = 0; entry < before.entries; entry++) {
    if (stays[entry] === 1) continue
    const file = before.file.get(entry)
    // Whatever `stays` says, a file of this site is never deleted.
    if (after.find(file) !== -1) continue
    remove(file, rewritten.has(file) ? null : before.written(entry))
  }
  for (const file of announced) if (after.find(file) === -1 && before.find(file) === -1) remove(file, null)
}
