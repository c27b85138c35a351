import { repeated } from '../kit/hash.ts'
import { type Notice, notice } from '../model/notice.ts'
import type { Cards } from './cards.ts'

/** Reports records of one file that have the same id, since they then share a permanent name. */
export function sameIdNotices(cards: Cards, order: Uint32Array): Notice[] {
  const records = order.filter((card) => cards.record.array[card] !== 0)
  const suspects = repeated(Float64Array.from(records, (card) => cards.id.array[card]!))
  if (suspects.size === 0) return []
  const firsts = new Map<string, number>()
  const notices: Notice[] = []
  for (const card of records.sort()) {
    if (!suspects.has(cards.id.array[card]!)) continue
    const file = cards.file.array[card]!
    const key = cards.key.get(card)
    const first = firsts.get(`${file} ${key}`)
    if (first === undefined) {
      firsts.set(`${file} ${key}`, card)
      continue
    }
    const what = key === cards.url.get(card) ? 'It has no id, and its url' : `Its id "${key}"`
    const reason = `${what} is that of line ${cards.record.array[first]} too: one permanent name stands for both.`
    notices.push(notice('collect/same-id', cards.path.get(file), cards.record.array[card]!, reason))
  }
  return notices
}
