import type { Entry } from '../model/archive.ts'
import type { Article } from '../model/article.ts'
import { type Notice, notice } from '../model/notice.ts'
import type { Cards } from './cards.ts'

/** How many articles are examined: enough to find a share of a third in an archive of any size, in a few milliseconds. */
const sample = 100
/** With fewer articles, a line may recur by chance. */
const fewest = 20
const threshold = 1 / 3
const longest = 600

/** Reports if lines that were taken for text recur in more than a third of the plain-text articles. */
export function furnitureNotices(cards: Cards, articleOf: (entry: Entry) => Pick<Article, 'body'>): Notice[] {
  const rows = sampledRows(cards)
  if (rows.length < fewest) return []
  const counts = new Map<string, number>()
  for (const row of rows) {
    const { body } = articleOf(cards.entry(row))
    for (const line of new Set(body.split('\n')))
      if (line.length <= longest) counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  const common = [...counts.values()].filter((count) => count > rows.length * threshold).length
  if (common === 0) return []
  const lines = common === 1 ? '1 line stands' : `${common.toLocaleString('en')} lines stand`
  const reason = `${lines} in more than a third of the articles (of ${rows.length} that were looked at): they may be no part of any.`
  return [notice('collect/furniture', '', 0, reason)]
}

/** Rows of plain-text articles, evenly spread over the archive. */
function sampledRows(cards: Cards): number[] {
  const step = Math.max(1, Math.floor(cards.rows / sample))
  const rows: number[] = []
  for (let row = 0; row < cards.rows && rows.length < sample; row += step) {
    if (cards.fate(row) !== 'page' || /\.md$/i.test(cards.path.get(cards.file.array[row]!))) continue
    rows.push(row)
  }
  return rows
}
