import { formatsOf } from '../i18n/format.ts'
import { readWords } from '../i18n/own.ts'
import { type Translate, wordsOf } from '../i18n/words.ts'
import { escapeHtml } from '../kit/escape.ts'
import type { Tombstone } from '../model/archive.ts'
import type { Config } from '../model/config.ts'
import type { Gone } from './host-files.ts'

/**
 * The pages for articles that were taken down, for hosts that can send the status 410 only with a page at another address. They have no style sheet and no
 * relative links, since they are shown at unknown addresses.
 */
export function gonePages(tombstones: readonly Tombstone[], config: Config): Gone[] {
  if (tombstones.length === 0) return []
  const { language, title, baseUrl } = config.site
  const t = siteWords(config)
  const format = formatsOf(language)
  const paragraph = (text: string) => (text === '' ? '' : `<p>${text}</p>\n`)
  const home = baseUrl ? `<a href="${escapeHtml(baseUrl)}">${escapeHtml(title)}</a>` : escapeHtml(title)
  return tombstones.map(({ file, reason, date }) => ({
    file,
    page: `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escapeHtml(t('tombstone'))}</title>
</head>
<body>
<h1>${escapeHtml(t('tombstone'))}</h1>
${paragraph(escapeHtml(t('tombstoneText')))}${paragraph(escapeHtml(reason))}${paragraph(date ? escapeHtml(format.date(date)) : '')}${paragraph(home)}</body>
</html>
`,
  }))
}

/** The words of the site's pages. */
export function siteWords({ site, words }: Pick<Config, 'site' | 'words'>): Translate {
  return wordsOf(site.language, readWords(site.language, words).words)
}
