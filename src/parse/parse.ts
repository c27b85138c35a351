import type { Article } from '../model/article.ts'
import type { ParseSettings } from '../model/config.ts'
import type { Notice } from '../model/notice.ts'
import type { Fate, Source } from '../model/source.ts'

/** What parsing makes of a source: an article, or none and the fate that the notices explain. */
export type Parsed =
  | { readonly fate: 'page'; readonly article: Article; readonly notices: readonly Notice[] }
  | {
      readonly fate: Exclude<Fate, 'page' | 'duplicate'>
      readonly article: null
      readonly notices: readonly Notice[]
    }

/** Part of every key of the store: raise it when the same source and settings would parse to something else. */
export const parseVersion = 1

/**
 * Understands one source. Pure: the same source and settings give the same result on every thread and machine.
 * Never throws about content; what is wrong with it is told in notices.
 */
export function parse(source: Source, settings: ParseSettings): Parsed {
  void source
  void settings
  return { fate: 'quarantined', article: null, notices: [] }
}
