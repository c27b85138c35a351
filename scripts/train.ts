import { writeFileSync } from 'node:fs'
import { UsageError } from '../src/kit/errors.ts'
import { languageOf } from '../src/parse/language.ts'
import { featuresOf } from '../src/parse/text/features.ts'
import { linesOf } from '../src/parse/text/lines.ts'
import { bytesOf, type Labeller, labellerOf, labels } from '../src/parse/text/model.ts'
import { pageOf } from '../src/parse/text/page.ts'
import { articleOf } from '../src/parse/text/text.ts'
import { understand } from '../src/parse/text/understand.ts'
import { unwrapped } from '../src/parse/text/wrapped.ts'
import { type Example, learn } from './learning/crf.ts'
import { tableHead, tableRow } from './learning/figures-table.ts'
import { type LabelledPage, readPages, siteOf } from './learning/labelled-pages.ts'
import { allowedLabels } from './learning/line-labels.ts'
import { figuresOf, type Prediction } from './learning/score.ts'
import { framedPage, type LabelledLines, shortPage, typedPage } from './learning/variants.ts'
import { inventedFrame, teaserOf } from './learning/vietnamese-frames.ts'
import { randomOf } from './random.ts'

/**
 * `tsx scripts/train.ts [--folds N] FILE.jsonl[.gz]...`: learns the weights of the line labeller from labelled pages and writes them to
 * `src/parse/text/weights.bin`. With `--folds` nothing is written: pages are divided by site, each part is measured with weights
 * learnt from the others, once by rules alone and once by the model.
 */
const folds = Number(process.argv.find((argument) => argument.startsWith('--folds='))?.slice(8) ?? 0)
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
if (files.length === 0)
  throw new UsageError('Name labelled pages: tsx scripts/train.ts [--folds=5] pages.jsonl')

/** In the furniture of how many invented papers each Vietnamese article is repeated. */
const papers = 4

interface Known {
  readonly file: string
  readonly page: LabelledPage
  readonly text: string
  readonly lang: string
  readonly site: string
  readonly lines: LabelledLines
  readonly weight: number
  /** The page as it is, shortened, as somebody would have typed it, and in the furniture of another site. */
  readonly examples: Example[]
  readonly fold: number
}

const known = files.flatMap((file) => readPages(file).map((page) => knownPage(file, page)))
exchangeFrames()
inventFrames()
if (folds === 0) {
  const target = new URL('../src/parse/text/weights.bin', import.meta.url)
  writeFileSync(
    target,
    bytesOf(
      learn(
        known.flatMap(({ examples }) => examples),
        console.error,
      ),
    ),
  )
} else crossValidate()

function knownPage(file: string, page: LabelledPage): Known {
  const text = page.text.replace(/\r\n?/g, '\n').normalize('NFC')
  const lang = languageOf(text, page.lang ?? 'en')
  const lines = pageOf(text, unwrapped(linesOf(text, 5000).lines, lang), lang)
  const site = siteOf(page)
  // Lines that a person labelled are few and reliable.
  const weight = page.meta_lines === undefined ? 1 : 3
  const allowed = allowedLabels(page, lines)
  const examples: Example[] = [{ features: featuresOf(lines), allowed, weight, site }]
  for (const variant of [typedPage, shortPage]) {
    const found = variant({ page: lines, allowed }, hash(page.id))
    if (found === null) continue
    examples.push({ features: featuresOf(found.page), allowed: found.allowed, weight: weight * 0.5, site })
  }
  return {
    file,
    page,
    text,
    lang,
    site,
    lines: { page: lines, allowed },
    weight,
    examples,
    fold: hash(site) % Math.max(1, folds),
  }
}

/** Gives each well-known article the furniture of another site, of the same fold, so that no site is both learnt from and measured on. */
function exchangeFrames(): void {
  const groups = new Map<string, Known[]>()
  for (const one of known) {
    const group = `${one.fold} ${one.lang === 'vi' || one.lang === 'en' ? one.lang : 'other'}`
    groups.set(group, [...(groups.get(group) ?? []), one])
  }
  for (const group of groups.values()) {
    const order = group
      .filter(({ lines }) => lines.allowed.includes(1 << labels.indexOf('title')))
      .sort((one, other) => hash(`${one.page.id}x`) - hash(`${other.page.id}x`))
    for (const [index, one] of order.entries()) {
      const others = [...order.slice(index + 7), ...order.slice(0, index + 7)]
      const other = others.find(({ site }) => site !== one.site)
      const found = other === undefined ? null : framedPage(one.lines, other.lines)
      if (found === null) continue
      const weight = Math.min(one.weight, other!.weight) * 0.5
      one.examples.push({ features: featuresOf(found.page), allowed: found.allowed, weight, site: one.site })
    }
  }
}

/** Vietnamese pages are few, from few papers, so their articles are also learnt in invented furniture, with links to others of the same fold. */
function inventFrames(): void {
  const articles = known.filter(({ lang }) => lang === 'vi')
  for (const one of articles) {
    const others = articles
      .filter((other) => other.fold === one.fold && other !== one)
      .flatMap(({ lines }) => teaserOf(lines) ?? [])
    for (let paper = 0; paper < papers; paper++) {
      const found = inventedFrame(one.lines, others, randomOf(hash(one.page.id), paper))
      if (found === null) continue
      const { page, allowed } = found
      one.examples.push({
        features: featuresOf(page),
        allowed,
        weight: 0.5,
        site: one.site,
      })
    }
  }
}

function crossValidate(): void {
  const models: Labeller[] = []
  for (let fold = 0; fold < folds; fold++) {
    console.error(`fold ${fold + 1} of ${folds}`)
    const others = known.filter((one) => one.fold !== fold).flatMap(({ examples }) => examples)
    models.push(labellerOf(learn(others, console.error)))
  }
  for (const [title, modelOf] of [
    ['Rules alone', () => null],
    ['The model, on pages of other sites', (one: Known) => models[one.fold]!],
  ] as const) {
    console.log(`\n${title}\n\n${tableHead()}`)
    for (const file of files) {
      const some = known.filter((one) => one.file === file)
      const predictions = new Map(some.map((one) => [one.page.id, predicted(one, modelOf(one))]))
      console.log(
        tableRow(
          file.replace(/^.*\/|\.jsonl(\.gz)?$/g, ''),
          figuresOf(
            some.map(({ page }) => page),
            predictions,
          ).figures,
        ),
      )
    }
  }
}

function predicted({ text, lang }: Known, model: Labeller | null): Prediction {
  const article = articleOf(text, understand(text, { lang, title: null }, model), lang)
  return { ...article, droppedLines: article.dropped.map(({ line }) => line) }
}

function hash(text: string): number {
  let value = 7
  for (let index = 0; index < text.length; index++)
    value = (Math.imul(value, 31) + text.charCodeAt(index)) >>> 0
  return value
}
