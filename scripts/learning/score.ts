import type { LabelledPage } from './labelled-pages.ts'

/** What was extracted from a page, as the figures see it. */
export interface Prediction {
  readonly title: string | null
  readonly date: string | null
  readonly authors: readonly string[]
  readonly lead: string | null
  readonly body: string
  readonly droppedLines: readonly number[]
}

/** Each page says of each field what it got right; shares are taken over pages that have the field. */
export interface Figures {
  readonly pages: number
  readonly title: number | null
  readonly titleNearly: number | null
  readonly day: number | null
  readonly time: number | null
  /** Pages without a date for which one was given. */
  readonly falseDay: number | null
  readonly author: number | null
  readonly someAuthor: number | null
  readonly noAuthorRight: number | null
  readonly lead: number | null
  readonly noisePrecision: number | null
  readonly noiseRecall: number | null
  readonly kept: number | null
  readonly bodyPrecision: number | null
  readonly bodyRecall: number | null
  readonly bodyF1: number | null
  /** Of pieces that must and must not be in the body. */
  readonly pieces: number | null
}

/** Whether each page's field is right; for tables of mistakes. */
export interface Verdict {
  readonly id: string
  readonly wrong: readonly string[]
}

/** Scores predictions against labels. A page without a prediction counts as one with every field empty. */
export function figuresOf(
  pages: readonly LabelledPage[],
  predictions: ReadonlyMap<string, Prediction>,
): { figures: Figures; verdicts: Verdict[] } {
  const tally = new Map<string, number>()
  const add = (name: string, amount: number | boolean = 1) =>
    tally.set(name, (tally.get(name) ?? 0) + Number(amount))
  const get = (name: string) => tally.get(name) ?? 0
  const share = (part: string, whole: string) => (get(whole) === 0 ? null : get(part) / get(whole))
  const bodies: [both: number, extra: number, lost: number][] = []
  const verdicts: Verdict[] = []
  for (const page of pages) {
    const found = predictions.get(page.id) ?? nothing
    const wrong: string[] = []
    const judge = (field: string, right: boolean) => {
      if (!right) wrong.push(field)
      return right
    }
    if (page.title !== null) {
      add('titles')
      add('title', judge('title', plain(page.title) === plain(found.title)))
      add(
        'titleNearly',
        plain(page.title) === plain(found.title) || similarity(soft(page.title), soft(found.title)) >= 0.9,
      )
    }
    const [day, time] = dateParts(page.date)
    const [foundDay, foundTime] = dateParts(found.date)
    if (day !== null) {
      add('days')
      add('day', judge('day', day === foundDay))
      if (time !== null) {
        add('times')
        add('time', judge('time', day === foundDay && time === foundTime))
      }
    } else if (!page.date_hidden && !page.date_unknown) {
      add('noDays')
      add('falseDay', !judge('falseDay', foundDay === null))
    }
    const names = namesIn(found.authors.join('; '))
    if (page.author) {
      const wanted = namesIn(page.author)
      add('authors')
      add(
        'author',
        judge('author', names.size === wanted.size && [...wanted].every((name) => names.has(name))),
      )
      add(
        'someAuthor',
        [...wanted].some((name) => names.has(name)),
      )
    } else if (!page.author_hidden && !page.author_unknown) {
      add('noAuthors')
      add('noAuthorRight', judge('noAuthor', names.size === 0))
    }
    if (page.lead) {
      add('leads')
      add('lead', judge('lead', isLead(page.lead, (found.lead ?? '').slice(0, 300))))
    }
    if (page.noise_lines.length + page.keep_lines.length > 0) {
      const dropped = new Set(found.droppedLines)
      const right = page.noise_lines.filter((line) => dropped.has(line)).length
      const tooMuch = page.keep_lines.filter((line) => dropped.has(line)).length
      add('noise', page.noise_lines.length)
      add('right', right)
      add('taken', right + tooMuch)
      add('keeps', page.keep_lines.length)
      add('kept', page.keep_lines.length - tooMuch)
    }
    if (page.body) {
      const parts = overlap(page.body, found.body)
      bodies.push(parts)
      judge('body', (2 * parts[0]) / (2 * parts[0] + parts[1] + parts[2]) > 0.9)
    }
    const body = squeezed(found.body)
    for (const piece of page.with ?? []) add(body.includes(squeezed(piece)) ? 'has' : 'lacks')
    for (const piece of page.without ?? []) if (body.includes(squeezed(piece))) add('intrudes')
    verdicts.push({ id: page.id, wrong })
  }
  const [bodyPrecision, bodyRecall] = bodyShares(bodies)
  const pieces = 2 * get('has') + get('intrudes') + get('lacks')
  return {
    figures: {
      pages: pages.length,
      title: share('title', 'titles'),
      titleNearly: share('titleNearly', 'titles'),
      day: share('day', 'days'),
      time: share('time', 'times'),
      falseDay: share('falseDay', 'noDays'),
      author: share('author', 'authors'),
      someAuthor: share('someAuthor', 'authors'),
      noAuthorRight: share('noAuthorRight', 'noAuthors'),
      lead: share('lead', 'leads'),
      noisePrecision: share('right', 'taken'),
      noiseRecall: share('right', 'noise'),
      kept: share('kept', 'keeps'),
      bodyPrecision,
      bodyRecall,
      bodyF1: bodyPrecision === null || bodyRecall === null ? null : f1(bodyPrecision, bodyRecall),
      pieces: pieces === 0 ? null : (2 * get('has')) / pieces,
    },
    verdicts,
  }
}

const nothing: Prediction = { title: null, date: null, authors: [], lead: null, body: '', droppedLines: [] }

function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

function squeezed(text: string): string {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .join(' ')
}

function plain(text: string | null): string {
  return squeezed((text ?? '').normalize('NFC'))
}

const quotes: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
}

/** Without differences of case, quotes and outer signs. */
function soft(text: string | null): string {
  return plain(text)
    .toLowerCase()
    .replace(/[‘’“”–—…]/g, (sign) => quotes[sign]!)
    .replace(/^[ .|:-]+|[ .|:-]+$/g, '')
}

/** 1 - Levenshtein distance / length of the longer text. */
function similarity(one: string, other: string): number {
  if (one === other) return 1
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length < long.length / 2) return 0
  let before = Array.from({ length: short.length + 1 }, (_, index) => index)
  for (let row = 1; row <= long.length; row++) {
    const now = [row]
    for (let column = 1; column <= short.length; column++) {
      const change = before[column - 1]! + (long[row - 1] === short[column - 1] ? 0 : 1)
      now.push(Math.min(before[column]! + 1, now[column - 1]! + 1, change))
    }
    before = now
  }
  return 1 - before[short.length]! / long.length
}

function dateParts(text: string | null): [day: string | null, time: string | null] {
  const match = /^\s*(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(text ?? '')
  return [match?.[1] ?? null, match?.[2] ?? null]
}

const between = /\s*(?:;|,|&|\s-\s|\s–\s|(?<![\p{L}\d])(?:and|und|và|et|y)(?![\p{L}\d])|、|・)\s*/u
const before =
  /^(?:by|bài, ảnh|bài và ảnh|tin, ảnh|tin-ảnh|tin và ảnh|bài viết|bài|tác giả bài viết|tác giả|von|par|por|oleh|di|da|redacción|текст)\s*:?\s+/i

function namesIn(text: string): Set<string> {
  const names = soft(text)
    .replace(before, '')
    .split(between)
    .filter((name) => name.trim() !== '')
    .map((name) =>
      soft(name)
        .replace(before, '')
        .replace(/\s*[/(|].*$/, '')
        .replace(/^[() ]+|[() ]+$/g, ''),
    )
  return new Set(names.filter((name) => name !== ''))
}

/** `(NLĐO) -`, `JAKARTA -` before a lead may stand or not. */
const leadPrefix = /^[^\p{L}\d_]{0,2}[\p{L}\p{M}\d_.+\- ]{2,18}\)?\s*[-–—:]\s*/u

function isLead(wanted: string, found: string): boolean {
  const all = [wanted, plain(wanted).replace(leadPrefix, '')].map(soft)
  const given = [found, plain(found).replace(leadPrefix, '')].map(soft)
  return all.some(
    (one) =>
      one !== '' &&
      given.some((two) => two.startsWith(one) || similarity(one, two.slice(0, one.length)) >= 0.9),
  )
}

const shingleLength = 4

/** Runs of four words in both, only in the prediction, only in the label, as shares of their sum. */
function overlap(wanted: string, found: string): [both: number, extra: number, lost: number] {
  const one = shingles(wanted)
  const other = shingles(found)
  let both = 0
  let extra = 0
  let lost = 0
  for (const [run, times] of one) {
    const seen = other.get(run) ?? 0
    both += Math.min(times, seen)
    lost += Math.max(0, times - seen)
  }
  for (const [run, times] of other) extra += Math.max(0, times - (one.get(run) ?? 0))
  const sum = both + extra + lost
  return sum === 0 ? [0, 0, 0] : [both / sum, extra / sum, lost / sum]
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const runs = new Map<string, number>()
  if (words.length === 0) return runs
  for (let from = 0; from < Math.max(1, words.length - shingleLength + 1); from++) {
    const run = words.slice(from, from + shingleLength).join(' ')
    runs.set(run, (runs.get(run) ?? 0) + 1)
  }
  return runs
}

function bodyShares(bodies: readonly (readonly [number, number, number])[]): [number | null, number | null] {
  if (bodies.length === 0) return [null, null]
  const mean = (wrong: 1 | 2, other: 1 | 2) => {
    const shares = bodies
      .filter((parts) => parts[0] + parts[wrong] > 0)
      .map((parts) => (parts[wrong] === 0 && parts[other] === 0 ? 1 : parts[0] / (parts[0] + parts[wrong])))
    return shares.length === 0 ? 0 : shares.reduce((sum, value) => sum + value, 0) / shares.length
  }
  return [mean(1, 2), mean(2, 1)]
}
