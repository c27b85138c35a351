import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A page whose lines and fields somebody, or the HTML it came from, has labelled. Line numbers are 1-based. */
export interface LabelledPage {
  readonly id: string
  readonly text: string
  readonly lang: string | null
  readonly url?: string | null
  /** What pages must share to be of one site, where the address does not tell. */
  readonly site?: string
  readonly form?: string | null
  readonly title: string | null
  readonly date: string | null
  readonly author: string | null
  readonly lead?: string | null
  readonly body?: string | null
  readonly noise_lines: readonly number[]
  readonly keep_lines: readonly number[]
  readonly caption_lines: readonly number[]
  /** Only where the lines were labelled by hand. */
  readonly meta_lines?: readonly number[]
  /** Pieces that belong to the body, and pieces that do not. */
  readonly with?: readonly string[]
  readonly without?: readonly string[]
  readonly tags?: readonly string[]
  readonly title_hidden?: string
  readonly title_unknown?: boolean
  readonly date_hidden?: string
  readonly date_unknown?: boolean
  readonly author_hidden?: string
  readonly author_unknown?: boolean
}

/** The pages of a `.jsonl` or `.jsonl.gz` file. */
export function readPages(file: string): LabelledPage[] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledPage)
}

/** What pages must share to be of one site, so that none is both learnt from and measured on. */
export function siteOf(page: LabelledPage): string {
  const host = /^https?:\/\/(?:www\.)?([^/:]+)/.exec(page.url ?? '')?.[1]
  return host === undefined ? (page.site ?? page.form ?? page.id) : host.split('.').slice(-2).join('.')
}
