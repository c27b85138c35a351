import yaml from 'js-yaml'
import type { Article } from '../model/article.ts'
import { splitFrontmatter } from '../parse/frontmatter.ts'
import type { Shown } from './commands/extract.ts'

/** An article as a `.md` file that gives the same page: frontmatter with what was understood, to be corrected by hand, followed by the body. */
export function asMarkdown({ path, record, parsed: { article, notices } }: Shown): string {
  if (!article)
    return `<!-- ${path}: ${notices
      .map(({ reason }) => reason)
      .join(' ')
      .replaceAll('--', '- -')} -->\n`
  const body =
    record.source?.format === 'md' ? splitFrontmatter(record.source.text, path).body : blocksOf(article)
  return `---\n${frontmatter(article, record.record > 0)}---\n\n${body.trim()}\n`
}

/** `isRecord` says that the article comes from a file of many, where an `id` distinguishes it; a file of its own needs none. */
function frontmatter(article: Article, isRecord: boolean): string {
  const { title, kicker, date, updated, authors, agency, section, tags, lead, lang, slug, extra } = article
  const fields = {
    title,
    kicker,
    date,
    updated,
    authors,
    agency,
    section,
    tags,
    lead: article.leadInBody && article.body.split('\n', 1)[0] === lead ? null : lead,
    lang,
    slug,
    url: article.url,
    aliases: article.aliases,
    draft: article.draft ? 'true' : null,
    ...extra,
    id: isRecord ? null : (extra['id'] ?? null),
  }
  const given = Object.entries(fields).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  )
  return yaml.dump(Object.fromEntries(given), { lineWidth: -1, noRefs: true })
}

/** Prose as Markdown that reads back as the same prose: a caption is the alternative text of an image without an address. */
function blocksOf({ html }: Article): string {
  let text = ''
  let above = ''
  for (const [, name = '', markup = ''] of html.matchAll(block)) {
    const lines = markup.split('<br>\n')
    const words = lines
      .map((line) => escaped(line.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&')))
      .join('\\\n')
    text += above === 'li' && name === 'li' ? '\n' : '\n\n'
    text += marked(name, words)
    above = name
  }
  return text
}

/** A block of plain text, which holds only text and, in verse, line breaks. */
const block = /<(p|h2|li|figcaption)\b[^>]*>((?:[^<]|<br>)*)<\/\1>/g

function marked(name: string, words: string): string {
  switch (name) {
    case 'h2':
      return `## ${words.replace(/#$/, '\\#')}`
    case 'li':
      return `- ${words}`
    case 'figcaption':
      return `![${words}]()`
    default:
      return words
  }
}

function escaped(line: string): string {
  return line
    .trim()
    .replace(/[\\`*_[\]<~]|&(?=[#\w])/g, '\\$&')
    .replace(/^[#>+\-=|]/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}
