import type { Plugin } from 'dateline'

/** `wordsPerMinute` is 200 if it is left out. Each Vietnamese syllable counts as a word. */
interface Options {
  readonly wordsPerMinute?: string
}

const words: Readonly<Record<string, (minutes: string) => string>> = {
  vi: (minutes) => `${minutes} phút đọc`,
  en: (minutes) => `${minutes} min read`,
}

/** Adds to the date line how long an article takes to read. */
export default ({ wordsPerMinute = '200' }: Options): Plugin => {
  const pace = Number(wordsPerMinute)
  if (!(pace > 0)) throw new Error(`wordsPerMinute is "${wordsPerMinute}", which is no number above zero`)
  return {
    name: 'reading-time',
    api: 1,
    page(view, { format }) {
      if (view.kind !== 'article') return undefined
      const minutes = format.number(Math.max(1, Math.round(wordsIn(view.body.text) / pace)))
      const say = words[view.site.language.slice(0, 2)] ?? words['en']!
      return { ...view, notes: [...view.notes, say(minutes)] }
    },
  }
}

/** Counts words between white space, without tags, in one pass, since this runs for every article. */
function wordsIn(html: string): number {
  let count = 0
  let isTag = false
  let isWord = false
  for (let at = 0; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (code === 60) isTag = true
    else if (code === 62) isTag = false
    else if (!isTag) {
      const isText = code > 32
      if (isText && !isWord) count++
      isWord = isText
    }
  }
  return count
}
