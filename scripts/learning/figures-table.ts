import type { Figures } from './score.ts'

const columns: readonly (readonly [heading: string, of: (figures: Figures) => (number | null)[]])[] = [
  ['title = / ~', (f) => [f.title, f.titleNearly]],
  ['day', (f) => [f.day]],
  ['time', (f) => [f.time]],
  ['no date: false', (f) => [f.falseDay]],
  ['author = / some', (f) => [f.author, f.someAuthor]],
  ['no author: right', (f) => [f.noAuthorRight]],
  ['lead', (f) => [f.lead]],
  ['noise P / R', (f) => [f.noisePrecision, f.noiseRecall]],
  ['article kept', (f) => [f.kept]],
  ['body P / R / F1', (f) => [f.bodyPrecision, f.bodyRecall, f.bodyF1]],
  ['pieces F1', (f) => [f.pieces]],
]

/** The first two lines of a Markdown table of figures. */
export function tableHead(): string {
  const headings = ['set', 'n', ...columns.map(([heading]) => heading)]
  return `| ${headings.join(' | ')} |\n|${headings.map(() => '---').join('|')}|`
}

/** One row of it. */
export function tableRow(name: string, figures: Figures): string {
  const cells = columns.map(([, of]) =>
    of(figures)
      .map((value) => (value === null ? '–' : value.toFixed(3)))
      .join(' / '),
  )
  return `| ${[name, figures.pages, ...cells].join(' | ')} |`
}
