import type { SearchWords } from '../../i18n/search.ts'
import { usualUrl } from '../address.ts'
import { type Directory, directoryFile } from '../directory.ts'
import { combobox } from './combobox.ts'
import { type Found, search } from './engine.ts'
import { type IndexReader, indexReader } from './index-reader.ts'
import { marker } from './marks.ts'
import { filled } from './phrases.ts'
import { isOnlyYears, parseQuery } from './query.ts'
import { overHttp, type Read, remembering, Unreachable } from './source.ts'
import { completed, suggester } from './suggest.ts'
import { element, marked, slot } from './view.ts'

const shownAtOnce = 10
const typingPause = 200

type Order = 'best' | 'newest' | 'oldest'

/** What the address of the page says: the query and the order. */
interface Asked {
  readonly q: string
  readonly order: Order
}

/** Brings the search page to life: see "Markup" in docs/search.md. */
export function startPage(root: HTMLElement, box: HTMLInputElement, phrases: SearchWords): void {
  const language = document.documentElement.lang || 'en'
  const { title } = document
  const say = (key: keyof SearchWords, values: Readonly<Record<string, string | number>> = {}) =>
    filled(phrases[key], values, language)
  const status = slot(root, 'status', 'p')
  status.setAttribute('role', 'status')
  const without = root.parentElement?.querySelector<HTMLElement>('[data-search-without]')
  root.hidden = false
  if (location.protocol === 'file:') {
    if (box.form) box.form.hidden = true
    const sentence = without?.querySelector('p')
    if (sentence) sentence.hidden = true
    status.textContent = say('local')
    return
  }
  if (without) without.hidden = true
  const top = root.dataset['root'] ?? './'
  /** Where folders are that stand on other hosts, in a site that was divided. */
  const parts = JSON.parse(root.dataset['parts'] ?? '{}') as Readonly<Record<string, string>>
  const read = remembering(overHttp(top))
  const tools = slot(root, 'tools', 'div')
  const years = slot(root, 'years', 'ol')
  years.setAttribute('aria-label', say('years'))
  const results = slot(root, 'results', 'ol')
  const more = slot(root, 'more', 'button')
  const order = orderMenu()
  more.textContent = say('more')
  more.hidden = true
  let index: Promise<IndexReader> | null = null
  let turn = 0
  let timer = 0

  const openIndex = (): Promise<IndexReader> => {
    index ??= open(read)
    index.catch(() => {
      index = null
    })
    return index
  }

  const list = combobox(
    box,
    say('suggestions'),
    async (typed) => suggester(read, (await openIndex()).directory.initials)(typed),
    (word) => {
      box.value = `${completed(box.value, word)} `
      ask(true)
    },
    () => results.querySelector('a')?.focus(),
  )
  box.addEventListener('input', (event) => {
    clearTimeout(timer)
    if (!(event as InputEvent).isComposing)
      timer = setTimeout(() => ask(false), typingPause) as unknown as number
  })
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault()
    list.close()
    ask(true)
  })
  order.addEventListener('change', () => ask(true))
  addEventListener('popstate', fromAddress)
  addEventListener('online', () => run())
  results.addEventListener('keydown', moveInResults)
  fromAddress()

  function fromAddress(): void {
    const asked = askedBy(location.search)
    box.value = asked.q
    order.value = asked.order
    run()
  }

  /** Searches for what stands in the box; `step` makes it a step that the back button undoes. */
  function ask(step: boolean): void {
    clearTimeout(timer)
    const address = addressOf({ q: box.value.trim(), order: order.value as Order })
    if (address !== location.search)
      history[step ? 'pushState' : 'replaceState'](null, '', address || location.pathname)
    run()
  }

  async function run(): Promise<void> {
    const mine = ++turn
    const q = box.value.trim()
    // By its title a reader finds a search again in the list of pages seen, and among bookmarks.
    document.title = q === '' ? title : `${q} · ${title}`
    if (q === '') return clear('')
    const slow = setTimeout(() => mine === turn && tell('searching'), 300)
    try {
      const query = parseQuery(q)
      const opened = await openIndex()
      const found = await search(opened, query, order.value !== 'best')
      clearTimeout(slow)
      if (mine === turn) await show(opened, found, q, mine)
    } catch (problem) {
      clearTimeout(slow)
      if (mine !== turn) return
      clear(problem instanceof Unreachable && !navigator.onLine ? say('offline') : say('failed'))
    }
  }

  function tell(key: keyof SearchWords, values?: Readonly<Record<string, string | number>>): void {
    status.textContent = say(key, values)
  }

  function clear(text: string): void {
    status.textContent = text
    results.replaceChildren()
    years.replaceChildren()
    more.hidden = true
    tools.hidden = true
  }

  async function show(opened: IndexReader, found: Found, q: string, mine: number): Promise<void> {
    const partly = found.whole === 0
    const hits = partly ? found.hits.slice(0, 50) : found.hits.slice(0, found.whole)
    if (order.value !== 'best')
      hits.sort((a, b) => (order.value === 'newest' ? b.seat - a.seat : a.seat - b.seat))
    showYears(found, q)
    const query = parseQuery(q)
    const { marked: mark, snippet } = marker(query)
    let next = 0
    const showMore = async () => {
      const seats = hits.slice(next, next + shownAtOnce).map(({ seat }) => seat)
      const cards = await Promise.all(seats.map((seat) => opened.card(seat)))
      if (mine !== turn) return
      const items = cards.flatMap((card) => {
        if (card === null) return []
        const [, title, date, url = usualUrl(title, date)] = card
        const elsewhere = parts[url.slice(0, url.indexOf('/') + 1)]
        const link = element('a', { href: (elsewhere ?? top) + url }, ...marked(mark(title)))
        // The index does not know languages; the letters say which way they run.
        const headline = element('h2', { dir: 'auto' }, link)
        const text = element('p', { dir: 'auto' })
        // Another host's pages cannot be read from here.
        if (elsewhere === undefined)
          void pageText(read, url).then(({ lang, paragraphs }) => {
            text.replaceChildren(...marked(snippet(paragraphs)))
            if (lang && lang !== language) for (const own of [headline, text]) own.lang = lang
          })
        const item = element('li', {}, headline)
        if (date !== null)
          item.append(element('time', { datetime: date.slice(0, 10) }, dateText(date, language)))
        item.append(text)
        return [item]
      })
      if (next === 0) results.replaceChildren()
      results.append(...items)
      next += shownAtOnce
      more.hidden = next >= hits.length
      return items
    }
    more.onclick = async () => (await showMore())?.[0]?.querySelector('a')?.focus()
    await showMore()
    if (mine !== turn) return
    tools.hidden = hits.length === 0
    if (hits.length === 0) clear(say(isOnlyYears(query) ? 'onlyYears' : 'none'))
    else if (partly) tell('partly')
    else tell(found.more ? 'foundMore' : 'found', { count: hits.length })
  }

  /** The histogram: a button for each year, which keeps to that year or lets all years in again. */
  function showYears({ byYear }: Found, q: string): void {
    const most = Math.max(...byYear.values())
    const chosen = q.match(/(?:^|\s)year:(\d{4})(?=\s|$)/)?.[1]
    // Whoever came here by keyboard stays on the year that was pressed.
    const held = years.querySelector<HTMLElement>(':focus')?.dataset['year']
    years.replaceChildren(
      ...[...byYear]
        .filter(([year]) => year > 0)
        .sort(([a], [b]) => a - b)
        .map(([year, count]) => {
          const label = say('yearCount', { year, count })
          const pressed = String(year) === chosen
          const button = element(
            'button',
            { type: 'button', 'aria-pressed': String(pressed), 'aria-label': label, title: label },
            String(year),
          )
          button.style.setProperty('--share', String(count / most))
          button.addEventListener('click', () => {
            const rest = box.value.replace(/(^|\s)year:\S*/g, '').trim()
            box.value = pressed ? rest : `${rest} year:${year}`
            ask(true)
          })
          button.dataset['year'] = String(year)
          return element('li', {}, button)
        }),
    )
    if (held !== undefined) years.querySelector<HTMLElement>(`[data-year="${held}"]`)?.focus()
  }

  function orderMenu(): HTMLSelectElement {
    const there = tools.querySelector('select')
    if (there) return there
    const select = element('select', {}) as HTMLSelectElement
    for (const key of ['best', 'newest', 'oldest'] as const)
      select.append(element('option', { value: key }, say(key)))
    tools.append(element('label', {}, say('sort'), ' ', select))
    tools.hidden = true
    return select
  }

  /** Up and down go from result to result, up from the first back to the box. */
  function moveInResults(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const links = [...results.querySelectorAll('a')]
    const at = links.indexOf(event.target as HTMLAnchorElement)
    if (at < 0) return
    event.preventDefault()
    const to = at + (event.key === 'ArrowDown' ? 1 : -1)
    if (to < 0) box.focus()
    else links[to]?.focus()
  }
}

async function open(read: Read): Promise<IndexReader> {
  const bytes = await read(directoryFile)
  const directory: unknown = JSON.parse(new TextDecoder().decode(bytes))
  if ((directory as Directory).version !== 3) throw new Error('The index is of another version.')
  return indexReader(directory as Directory, read)
}

/** The paragraphs of an article's page, for its snippet, and their language; none where it cannot be read. */
async function pageText(read: Read, url: string): Promise<{ lang: string | null; paragraphs: string[] }> {
  const bytes = await read(url).catch(() => new Uint8Array())
  const page = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'text/html')
  const body = page.querySelector('[data-body]') ?? page.querySelector('article') ?? page.documentElement
  const texts = [...body.querySelectorAll('p')].map(({ textContent }) => textContent)
  const lang = body.closest('[lang]')?.getAttribute('lang') ?? null
  return { lang, paragraphs: texts.map((text) => text.replace(/\s+/g, ' ').trim()) }
}

function dateText(date: string, language: string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number)
  const fields: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' }
  if (month) fields.month = 'long'
  if (day) fields.day = 'numeric'
  return new Intl.DateTimeFormat(language, fields).format(
    new Date(Date.UTC(year!, (month ?? 1) - 1, day ?? 1)),
  )
}

function askedBy(address: string): Asked {
  const values = new URLSearchParams(address)
  const order = values.get('order')
  return { q: values.get('q') ?? '', order: order === 'newest' || order === 'oldest' ? order : 'best' }
}

function addressOf({ q, order }: Asked): string {
  if (q === '') return ''
  const values = new URLSearchParams({ q })
  if (order !== 'best') values.set('order', order)
  return `?${values}`
}
