import type { Article } from '../model/article.ts'
import type { Config, ParseSettings } from '../model/config.ts'
import { type Notice, notice } from '../model/notice.ts'
import { type Source, sourceName } from '../model/source.ts'
import { type Parsed, parse } from '../parse/parse.ts'
import { type Plugged, withPlugged } from '../parse/plugged.ts'
import { PluginError } from '../plugins/error.ts'
import type { Hooks } from '../plugins/hooks.ts'

/** All settings that parsing depends on. */
export type ArticleSettings = Required<ParseSettings>

/** The settings of a site that parsing depends on. All commands use this, or an article would come out differently for each. */
export function siteSettings({
  site,
  tags,
  furniture,
}: Pick<Config, 'site' | 'tags' | 'furniture'>): ArticleSettings {
  const { language, timeZone, gfm } = site
  const terms = tags.flatMap(({ label, aliases }) => [label, ...aliases])
  return { language, timeZone, gfm, terms, furniture: furniture.lines, dayFirst: furniture.dayFirst }
}

/**
 * Understands a source with the site's plugins: they read it before the parser, and look at the article after it. If a plugin fails, only this article is
 * lost, with a notice. Without plugins this is `parse`.
 */
export function understand(source: Source, settings: ArticleSettings, hooks: Hooks | null): Parsed {
  if (hooks === null) return parse(source, settings)
  const about = sourceName(source.path, source.record)
  try {
    return corrected(readBy(hooks, source, settings, about), hooks, source.path, about, settings)
  } catch (error) {
    if (!(error instanceof PluginError)) throw error
    const told = notice('plugins/failed', source.path, source.record, error.message)
    return { fate: 'failed', article: null, notices: [told] }
  }
}

function readBy(hooks: Hooks, source: Source, settings: ParseSettings, about: string): Parsed {
  if (hooks.source === null) return parse(source, settings)
  const { text, fields } = hooks.source({ format: source.format, text: source.text }, about)
  const removed = source.text.endsWith(text) ? source.text.length - text.length : 0
  return parse({ ...source, text }, settings, { fields, lines: linesIn(source.text, removed) })
}

function corrected(
  parsed: Parsed,
  hooks: Hooks,
  path: string,
  about: string,
  settings: ParseSettings,
): Parsed {
  if (parsed.article === null || hooks.article === null) return parsed
  const notices: Notice[] = [...parsed.notices]
  let withheld = false
  const take = (article: Article, given: Plugged): Article => {
    const plugged = withPlugged(article, given, path, settings)
    notices.push(...plugged.notices)
    withheld ||= plugged.withhold
    return plugged.article
  }
  const left = hooks.article(parsed.article, about, take)
  if (left.article !== null)
    return withheld
      ? { fate: 'quarantined', article: null, notices }
      : { ...parsed, article: left.article, notices }
  const reason = `The plugin "${left.plugin}" left the article out.`
  return { fate: 'excluded', article: null, notices: [notice('plugins/left-out', path, 0, reason)] }
}

/** How many lines of a text end before `end`. */
function linesIn(text: string, end: number): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
