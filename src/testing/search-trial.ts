import type { Edition } from '../model/edition.ts'
import type { Card } from '../search/cards.ts'
import { type Found, search } from '../search/client/engine.ts'
import { indexReader } from '../search/client/index-reader.ts'
import { parseQuery } from '../search/client/query.ts'
import { type Read, Unreachable } from '../search/client/source.ts'
import { directoryFile } from '../search/directory.ts'
import { searchBundles, searchRuns } from '../search/search.ts'

/** All files of an edition's index, by name. */
export function filesOf(edition: Edition): Map<string, Uint8Array> {
  for (const { make } of searchRuns(edition)) for (const _ of make());
  const files = new Map<string, Uint8Array>()
  for (const { make } of searchBundles(edition)) {
    for (const { file, bytes } of make()) files.set(file, Buffer.from(bytes as Uint8Array))
  }
  return files
}

/** Reads files as a browser would over HTTP. */
export function readerOf(files: ReadonlyMap<string, Uint8Array>): Read {
  return async (file, from, to) => {
    const bytes = files.get(file)
    if (!bytes) throw new Unreachable(file)
    return new Uint8Array(bytes.subarray(from, to))
  }
}

/** Searches an index; the cards of the hits come best first. */
export async function trial(
  files: ReadonlyMap<string, Uint8Array>,
  typed: string,
): Promise<Found & { cards: Card[] }> {
  const index = indexReader(JSON.parse(Buffer.from(files.get(directoryFile)!).toString()), readerOf(files))
  const found = await search(index, parseQuery(typed))
  const cards = await Promise.all(found.hits.map(({ seat }) => index.card(seat)))
  return { ...found, cards: cards.filter((card) => card !== null) }
}
