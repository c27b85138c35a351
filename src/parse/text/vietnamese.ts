import type { Page } from './page.ts'

/** A page whose language nobody can tell may be taken for Vietnamese; these letters are of no other. */
export const marks = /[\u1ea0-\u1ef9đơư]/iu

/** Lines of fewer letters may be of other articles. */
const sentence = 40

/** Whether a page is in Vietnamese for sure. */
export function isVietnamese({ clues, lang }: Page): boolean {
  return lang === 'vi' && clues.some(({ shape, line }) => shape.units >= sentence && marks.test(line.text))
}
