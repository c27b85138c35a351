import type { Plugin } from 'dateline'

/** `wordsPerMinute`, of which Vietnamese syllables count as words (200 where it is left out). */
interface Options {
  readonly wordsPerMinute?: string
}

const words: Readonly<Record<string, (minutes: string) => string>> = {
  vi: (minutes) => `${minutes} phút đọc`,
  en: (minutes) => `${minutes} min read`,
}

/** Says in the line of the date how long an article takes to read. */
export default ({ wordsPerMinute = '200' }: Options): Plugin => {
  const pace = Number(wordsPerMinute)
  if (!(pace > 0)) throw new Error(`wordsPerMinute is "${wordsPerMinute}", which is no number above zero`)
  return {
    name: 'reading-time',
    api: 1,
    page(view, { format }) {
      if (view.kind !== 'article') return undefined
      const text = view.body.text.replace(/<[^>]*>/g, ' ')
      const count = text.split(/\s+/).filter((word) => word !== '').length
      const minutes = format.number(Math.max(1, Math.round(count / pace)))
      const say = words[view.site.language.slice(0, 2)] ?? words['en']!
      return { ...view, notes: [...view.notes, say(minutes)] }
    },
  }
}
