import { basename } from 'node:path'
import { UsageError } from '../src/kit/errors.ts'
import { parse } from '../src/parse/parse.ts'
import { tableHead, tableRow } from './learning/figures-table.ts'
import { type LabelledPage, readPages } from './learning/labelled-pages.ts'
import { figuresOf, type Prediction } from './learning/score.ts'

/** `npm run measure -- FILE.jsonl[.gz]... [--errors]`: measures how well labelled pages are understood, with a row for each file. */
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
if (files.length === 0) throw new UsageError('Name labelled pages: npm run measure -- pages.jsonl')
console.log(tableHead())
for (const file of files) {
  const pages = readPages(file)
  const predictions = new Map(pages.map((page) => [page.id, predicted(page)]))
  const { figures, verdicts } = figuresOf(pages, predictions)
  console.log(tableRow(basename(file).replace(/\.jsonl(\.gz)?$/, ''), figures))
  if (!process.argv.includes('--errors')) continue
  for (const { id, wrong } of verdicts) if (wrong.length > 0) console.log(`${id}: ${wrong.join(', ')}`)
}

function predicted(page: LabelledPage): Prediction {
  const text = page.text.replace(/\r\n?/g, '\n').normalize('NFC')
  const source = { path: `${page.id}.txt`, record: 0, format: 'txt', text } as const
  const { article } = parse(source, { language: 'vi', timeZone: 'Asia/Ho_Chi_Minh', gfm: false })
  if (article === null)
    return { title: null, date: null, authors: [], lead: null, body: '', droppedLines: [] }
  return { ...article, droppedLines: article.droppedLines.map(({ line }) => line) }
}
