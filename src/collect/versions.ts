import { byPlace } from '../kit/ascending.ts'
import { positionOf } from '../kit/bounds.ts'
import { Column, type ColumnData, Lists, type ListsData } from '../kit/columns.ts'
import type { Row } from '../model/archive.ts'
import { type Notice, notice } from '../model/notice.ts'
import { alikeGroups } from './alike.ts'
import type { Cards } from './cards.ts'
import { likenessPlaces } from './likeness.ts'
import { mayStay } from './takedown-names.ts'

/** Articles that are much alike, such as two papers' versions of one agency report: their rows in ascending order, and the group of each. */
export interface VersionsData {
  readonly rows: ColumnData
  readonly group: ColumnData
  readonly groups: ListsData
}

export interface Versions {
  readonly data: VersionsData
  /** The card of each article that has versions, and the cards of the others. */
  readonly others: ReadonlyMap<number, readonly number[]>
  readonly notices: readonly Notice[]
}

/** If more texts than this are alike, they are a form that was filled in again and again, such as prices and weather. */
const mostVersions = 12

/**
 * Finds groups of articles in which each is like another: they share at least `similarity` of a hundred passages (0 turns this off). `all` are the cards
 * of all articles in the archive's order, and `order` those without the articles that were taken down (`taken`). The latter are in no group, but a text
 * like theirs that is still public is reported, unless its source may stay (`stays`). Time and memory depend only on the number of articles, however
 * alike they are.
 */
export function findVersions(
  cards: Cards,
  { all, order }: { readonly all: Uint32Array; readonly order: Uint32Array },
  { taken, stays }: { readonly taken: ReadonlyMap<number, unknown>; readonly stays: ReadonlySet<string> },
  similarity: number,
): Versions {
  const notices: Notice[] = []
  const others = new Map<number, readonly number[]>()
  if (similarity === 0) return { data: dataOf(order, others), others, notices }
  for (const group of alikeGroups(cards, all, Math.ceil((similarity / 100) * likenessPlaces))) {
    const ours = group.filter((card) => !taken.has(card))
    if (group.length > mostVersions) notices.push(formNotice(cards, group))
    else if (ours.length > 1)
      for (const card of ours)
        others.set(
          card,
          ours.filter((each) => each !== card),
        )
    if (group.length > mostVersions || ours.length === group.length) continue
    const left = ours.filter((card) => !mayStay(cards, card, stays))
    if (left.length === 0) continue
    for (const card of group) if (taken.has(card)) notices.push(takenNotice(cards, card, left))
  }
  for (const [card, [first]] of others) {
    const { path, line } = cards.place(card)
    const reason = `Much of the article is in ${cards.source(first!)} too; each leads to the other.`
    notices.push(notice('collect/alike', path, line, reason))
  }
  notices.sort(byPlace)
  return { data: dataOf(order, others), others, notices }
}

/** Reads the other versions of a row, in the archive's order. */
export function openVersions(data: VersionsData): (row: Row) => Uint32Array {
  const rows = new Column('u32', data.rows).values()
  const group = new Column('u32', data.group).values()
  const groups = new Lists('u32', data.groups)
  const none = new Uint32Array(0)
  return (row) => {
    const at = positionOf(rows, row)
    return rows[at] === row ? groups.get(group[at]!).filter((each) => each !== row) : none
  }
}

function dataOf(order: Uint32Array, others: ReadonlyMap<number, readonly number[]>): VersionsData {
  const rows = new Column('u32')
  const group = new Column('u32')
  const groups = new Lists('u32')
  const rowOf = new Map<number, number>()
  for (let row = 0; others.size > 0 && row < order.length; row++)
    if (others.has(order[row]!)) rowOf.set(order[row]!, row)
  const numbers = new Map<number, number>()
  for (const [card, row] of rowOf) {
    let number = numbers.get(card)
    if (number === undefined) {
      number = groups.ends.length
      const together = [card, ...others.get(card)!]
      for (const each of together) numbers.set(each, number)
      groups.push(together.map((each) => rowOf.get(each)!).sort((a, b) => a - b))
    }
    rows.push(row)
    group.push(number)
  }
  return { rows: rows.data(), group: group.data(), groups: groups.data() }
}

function formNotice(cards: Cards, group: readonly number[]): Notice {
  const { path, line } = cards.place(group.at(-1)!)
  const reason = `The article and ${group.length - 1} others are so alike that they look like one form; they do not lead to each other.`
  return notice('collect/form', path, line, reason)
}

function takenNotice(cards: Cards, card: number, ours: readonly number[]): Notice {
  const { path, line } = cards.place(card)
  const sources = ours.map((each) => cards.source(each)).join(', ')
  const reason = `The article was taken down, but much of it is still public: ${sources}.`
  return notice('collect/takedown-alike', path, line, reason)
}
