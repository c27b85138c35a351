import { fixedFiles, indexFolder, periodFolder, termFolder } from '../model/addresses.ts'
import type { Edition } from '../model/edition.ts'
import type { Bundle } from '../model/page.ts'
import { bundleOf } from './bundle.ts'
import { articles } from './chapters.ts'

/** How many tags are named; the index of tags has all of them. */
const namedTags = 100

/** `llms.txt` (llmstxt.org): what the archive holds and where, for language models; well under 50,000 characters. */
export function llmsBundle({ archive, config: { site } }: Edition): Bundle {
  const text = () => {
    const { years, undated, sections, tags } = archive
    const link = (label: string, path: string, note = '') =>
      `- [${oneLine(label).replace(/[\\`[\]<>]/g, '\\$&')}](${site.baseUrl ?? '/'}${path})${note && `: ${note}`}`
    const common = Array.from({ length: tags.size }, (_, term) => term)
      .sort((a, b) => tags.count(b) - tags.count(a) || a - b)
      .slice(0, namedTags)
    const periods = [...years, ...(undated.to > undated.from ? [undated] : [])]
    return [
      `# ${oneLine(site.title)}`,
      '',
      `> ${oneLine(site.description) || 'A newspaper archive.'} ${articles(archive.size)}, language: ${site.language}.`,
      ...(site.rights ? ['', oneLine(site.rights)] : []),
      '',
      '## Overview',
      '',
      link('About the archive', fixedFiles.about),
      link('All tags', indexFolder('tag')),
      ...(site.baseUrl ? [link('Sitemap', 'sitemap.xml'), link('Feed with full history', 'feed.xml')] : []),
      ...(site.extras.includes('dataset') ? [link('All articles as data', 'data/datapackage.json')] : []),
      ...heading(
        'Years',
        periods.map(({ key, from, to }) => link(key, periodFolder(key), articles(to - from))),
      ),
      ...heading(
        'Sections',
        Array.from({ length: sections.size }, (_, term) =>
          link(
            sections.label(term),
            termFolder('section', sections.slug(term)),
            articles(sections.count(term)),
          ),
        ),
      ),
      ...heading(
        'Common tags',
        common.map((term) =>
          link(tags.label(term), termFolder('tag', tags.slug(term)), articles(tags.count(term))),
        ),
      ),
      '',
    ].join('\n')
  }
  return bundleOf(
    'llms.txt',
    () => [text()],
    () => [{ file: 'llms.txt', bytes: text() }],
  )
}

function heading(title: string, links: readonly string[]): string[] {
  return links.length === 0 ? [] : ['', `## ${title}`, '', ...links]
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
