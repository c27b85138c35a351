import { dump, FAILSAFE_SCHEMA } from 'js-yaml'
import type { Article } from '../model/article.ts'
import type { Shown } from './commands/extract.ts'

/** An article as a `.md` file: what was understood as frontmatter, to be corrected by hand, and the body below. */
export function asMarkdown({ path, record, parsed: { article, notices } }: Shown): string {
  if (!article)
    return `<!-- ${path}: ${notices
      .map(({ reason }) => reason)
      .join(' ')
      .replaceAll('--', '- -')} -->\n`
  const body = record.source?.format === 'md' ? ownBody(record.source.text) : paragraphs(article)
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
  return dump(Object.fromEntries(given), { schema: FAILSAFE_SCHEMA, lineWidth: -1, noRefs: true })
}

/** What stands below the frontmatter of a file that is Markdown already. */
function ownBody(text: string): string {
  return /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)([\s\S]*)$/.exec(text)?.[1] ?? text
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
