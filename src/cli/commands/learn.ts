import { join } from 'node:path'
import { type Learnt, learn, writeLearnt } from '../../build/learn.ts'
import { loadConfig } from '../../config/config.ts'
import { UsageError } from '../../kit/errors.ts'
import type { Notice } from '../../model/notice.ts'
import { hooksOfSite } from '../../plugins/site.ts'
import type { Args } from '../args.ts'
import { grouped, plural } from '../figures.ts'
import { optionsOf } from '../options.ts'
import { named } from '../paths.ts'
import { shown, type Terminal } from '../terminal.ts'

/** How many lines are shown; the file has all of them. */
const most = 10

/**
 * `learn`: finds the lines that recur in article after article and writes them to `furniture.yaml`, for a person to review. If the existing file
 * cannot be read, nothing is written, since a person's decisions in it would be lost.
 */
export async function runLearn(args: Args, { out }: Terminal): Promise<number> {
  const { config, notices } = loadConfig(optionsOf(args))
  const wrong = notices.filter(({ path }) => path === 'furniture.yaml')
  if (wrong.length > 0) throw new UsageError(refusal(wrong))
  const learnt = learn(config.folders.content, await hooksOfSite(config))
  writeLearnt(config.folders, learnt, config.furniture)
  if (args.has('quiet')) return 0
  const { lines, articles, dayFirst } = learnt
  const told = lines
    .slice(0, most)
    .map(
      ({ line, share }) => `  ${String(Math.round(share * 100)).padStart(3)}%  ${shown(line.slice(0, 100))}`,
    )
  out.print(
    [
      `${grouped(articles)} ${plural(articles, 'article')} in plain text read; of their lines ${grouped(lines.length)} stand in more than a third of the articles of a source${lines.length === 0 ? '.' : ':'}`,
      ...told,
      ...(lines.length > most ? [`       and ${lines.length - most} more`] : []),
      ...(dayFirst === null ? [] : [`Numbers of dates begin with the ${dayFirst ? 'day' : 'month'}.`]),
      adviceFor(learnt, named(join(config.folders.content, 'furniture.yaml'))),
      '',
    ].join('\n'),
  )
  return 0
}

function adviceFor({ lines, dayFirst }: Learnt, file: string): string {
  if (lines.length > 0)
    return `Look through ${file}, and build: the lines are then left out of every article.`
  return dayFirst === null
    ? `Nothing was found for ${file}; what you wrote into it stays.`
    : `${file} says so now, and a build reads the dates by it.`
}

function refusal(wrong: readonly Notice[]): string {
  const places = wrong.map(({ path, line, reason }) => `${path}${line > 0 ? `:${line}` : ''}: ${reason}`)
  return [
    ...places,
    'Nothing was learnt, so that nothing in it is lost. Correct it, or move it away, and learn again.',
  ].join('\n       ')
}
