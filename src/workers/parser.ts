import { join } from 'node:path'
import { type Card, knownOf } from '../collect/card.ts'
import { Cards } from '../collect/cards.ts'
import type { ColumnData, ColumnTree } from '../kit/columns.ts'
import { MachineError } from '../kit/errors.ts'
import type { Article } from '../model/article.ts'
import { notice } from '../model/notice.ts'
import type { PluginModule } from '../model/plugin.ts'
import { type Format, sourceName } from '../model/source.ts'
import { termFinder } from '../parse/terms.ts'
import { type Hooks, hooksFrom } from '../plugins/hooks.ts'
import { loadPlugins } from '../plugins/load.ts'
import { type Record, read } from '../read/read.ts'
import { type Stretch, wholeFile } from '../read/stretches.ts'
import { createSegment } from '../store/store.ts'
import { machineError } from '../write/output.ts'
import { type KnownRecords, openKnown } from './known.ts'
import type { Place } from './place.ts'
import { type ArticleSettings, understand } from './understand.ts'

/** What a thread needs for parsing. */
export interface ParserSetup {
  readonly content: string
  readonly settings: ArticleSettings
  readonly plugins: readonly PluginModule[]
  readonly store: string
  /** The segment that only this thread writes. */
  readonly segment: number
  /** Records that need not be parsed again. */
  readonly known: { readonly cards: ColumnTree; readonly index: ColumnData | null } | null
}

export interface ParseTask {
  readonly files: readonly ParseOrder[]
}

/** A file to read, or one stretch of it. */
export interface ParseOrder {
  readonly index: number
  readonly path: string
  readonly format: Format
  readonly stretch?: Stretch
  /** The number of the stretch within its file. */
  readonly number?: number
}

/** Some records of a file, in order. A record with `row` is one of an earlier build that is still valid. */
export interface ParsedPart {
  readonly index: number
  /** The number of the stretch within its file. */
  readonly stretch: number
  readonly records: readonly (Card | { readonly record: number; readonly row: number })[]
  /** What ends with it. */
  readonly ends: 'nothing' | 'stretch' | 'file'
  /** What the machine said if the file cannot be read, else null. */
  readonly failure: string | null
}

export interface Parser {
  parse(task: ParseTask): Generator<ParsedPart[]>
  /** Ends the segment; afterwards all of it is on disk. */
  end(): void
}

const batch = 400

/** A parser that writes articles into a segment of its own, and notes in `place` what it works on. */
export async function createParser(setup: ParserSetup, place: Place): Promise<Parser> {
  const hooks: Hooks | null = setup.plugins.length === 0 ? null : hooksFrom(await loadPlugins(setup.plugins))
  const segment = createSegment(setup.store, setup.segment)
  const known: KnownRecords | null = setup.known && openKnown(new Cards(setup.known.cards), setup.known.index)
  const findTerms = termFinder(setup.settings.terms)
  const inStore = <T>(work: () => T): T => {
    try {
      return work()
    } catch (cause) {
      throw machineError(setup.store, cause)
    }
  }
  /** Puts terms of the authority file before all other phrases of an article. */
  const withTerms = (article: Article): Article => {
    const terms = article.tags.length > 0 ? [] : findTerms(`${article.title}\n${article.body}`)
    return terms.length === 0
      ? article
      : { ...article, phrases: [...new Set([...terms, ...article.phrases])] }
  }
  const cardOf = (record: Record, format: Format): ParsedPart['records'][number] => {
    if (!record.source) {
      const { record: number, digest, notices } = record
      return { record: number, fate: 'quarantined', digest, notices, known: null }
    }
    const row = known?.find(record.digest, format) ?? -1
    if (row !== -1) return { record: record.record, row }
    const { source, digest } = record
    try {
      const { fate, article: understood, notices } = understand(source, setup.settings, hooks)
      if (understood?.draft)
        return { record: record.record, fate: 'excluded', digest, notices: [], known: null }
      const article = understood && withTerms(understood)
      const found =
        article &&
        knownOf(
          article,
          inStore(() => segment.append(article)),
          record.record,
          digest,
        )
      return { record: record.record, fate, digest, notices: [...record.notices, ...notices], known: found }
    } catch (error) {
      // That is not the article's fault.
      if (error instanceof MachineError) throw error
      const told = notice(
        'parse/failed',
        source.path,
        source.record,
        `The parser broke down: ${(error as Error).message}`,
      )
      return { record: record.record, fate: 'failed', digest, notices: [told], known: null }
    }
  }
  return {
    *parse({ files }) {
      let parts: ParsedPart[] = []
      let waiting = 0
      for (const { index, path, format, stretch = wholeFile, number = 0 } of files) {
        let records: ParsedPart['records'][number][] = []
        let failure: string | null = null
        place.at(path)
        try {
          for (const record of read(join(setup.content, path), { path, format }, stretch)) {
            if (record.record > 0) place.at(sourceName(path, record.record))
            records.push(cardOf(record, format))
            if (++waiting < batch) continue
            yield [...parts, { index, stretch: number, records, ends: 'nothing', failure: null }]
            parts = []
            records = []
            waiting = 0
          }
        } catch (error) {
          const { code, message } = error as NodeJS.ErrnoException
          if (!code) throw error
          failure = message
        }
        const ends = stretch.to === wholeFile.to ? 'file' : 'stretch'
        parts.push({ index, stretch: number, records, ends, failure })
      }
      place.leave()
      yield parts
    },
    end() {
      inStore(() => segment.close())
    },
  }
}
