import type { Page } from './page.ts'

/** A page whose language nobody can tell may be taken for Vietnamese; these letters are of no other. */
export const marks = /[\u1ea0-\u1ef9đơư]/iu

/** Whether a page is in Vietnamese for sure. */
export function isVietnamese({ clues, lang, from, to }: Page): boolean {
  if (lang !== 'vi') return false
  for (let index = from; index < to; index++) if (marks.test(clues[index]!.line.text)) return true
  return false
}
