import type { Report } from '../build/build.ts'
import type { HostCheck } from '../build/hosting.ts'
import { grouped, plural, seconds, size } from './figures.ts'
import { countByRule } from './problems.ts'
import type { Paint } from './terminal.ts'

/** The report as the one object of `--json`. Other programs read it, so its keys and their order never change; `host` is there only if one was asked about. */
export function summaryJson(report: Report, host?: HostCheck): string {
  const { articles, pages, files, bytes, written, kept, removed, ledger, seconds, peakRssBytes } = report
  const { page, duplicate, quarantined, excluded, failed } = ledger
  const counts = {
    articles,
    pages,
    files,
    bytes,
    written,
    kept,
    removed,
    notices: countByRule(report.notices),
  }
  const fates = { page, duplicate, quarantined, excluded, failed }
  return `${JSON.stringify({ ...counts, ledger: fates, seconds, peakRssBytes, host })}\n`
}

/** The report in a few lines for a person. `out` is the output folder as they would write it, or null if no site was to be written. */
export function summaryText(report: Report, out: string | null, paint: Paint): string {
  const time = `${seconds(report.seconds)}, ${size(report.peakRssBytes)} of memory at most`
  const files = `${grouped(report.written)} written, ${grouped(report.kept)} as they were, ${grouped(report.removed)} removed`
  const told = Object.entries({ error: 0, warning: 0, info: 0, ...levels(report) })
    .filter(([, count]) => count > 0)
    .map(([level, count]) => `${grouped(count)} ${level === 'info' ? 'to know' : plural(count, level)}`)
  const fates = Object.entries(report.ledger)
    .filter(([fate, count]) => fate !== 'page' && count > 0)
    .map(([fate, count]) => `${grouped(count)} ${fate === 'duplicate' ? plural(count, fate) : fate}`)
  const lines = [
    out === null
      ? `${paint('green', 'checked')}  ${grouped(report.articles)} ${plural(report.articles, 'article')} in ${time}`
      : `${paint('green', 'built')}  ${grouped(report.articles)} ${plural(report.articles, 'article')} into ${out} in ${time}`,
    out === null ? '' : `       ${grouped(report.files)} files, ${size(report.bytes)}: ${files}`,
    fates.length > 0 ? `       besides: ${fates.join(', ')} (each with its reason in the ledger)` : '',
    told.length > 0 ? `       ${told.join(', ')}` : '',
  ]
  return `${lines.filter((line) => line !== '').join('\n')}\n`
}

function levels({ notices }: Report): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { level } of notices) counts[level] = (counts[level] ?? 0) + 1
  return counts
}
