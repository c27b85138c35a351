import yaml from 'js-yaml'
import type { Article } from '../model/article.ts'
import { splitFrontmatter } from '../parse/frontmatter.ts'
import type { Shown } from './commands/extract.ts'

/** An article as a `.md` file: what was understood as frontmatter, to be corrected by hand, and the body below. */
export function asMarkdown({ path, record, parsed: { article, notices } }: Shown): string {
  if (!article)
    return `<!-- ${path}: ${notices
      .map(({ reason }) => reason)
      .join(' ')
      .replaceAll('--', '- -')} -->\n`
  const body =
    record.source?.format === 'md' ? splitFrontmatter(record.source.text, path).body : paragraphs(article)
  return `---\n${frontmatter(article)}---\n\n${body.trim()}\n`
}

function frontmatter(article: Article): string {
  const { title, kicker, date, updated, authors, agency, section, tags, lead, leadInBody, lang, slug } =
    article
  const fields = {
    title,
    kicker,
    date,
    updated,
    authors,
    agency,
    section,
    tags,
    lead: leadInBody ? null : lead,
    lang,
    slug,
    url: article.url,
    aliases: article.aliases,
    draft: article.draft ? 'true' : null,
    ...article.extra,
  }
  const given = Object.entries(fields).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  )
  return yaml.dump(Object.fromEntries(given), { lineWidth: -1, noRefs: true })
}

/** Prose as Markdown that reads back as the same prose. */
function paragraphs({ body }: Article): string {
  return body.split('\n').map(escaped).join('\n\n')
}

function escaped(line: string): string {
  return line
    .trim()
    .replace(/[\\`*_[\]<]|&(?=[#\w])/g, '\\$&')
    .replace(/^[#>+\-=~|]/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}
