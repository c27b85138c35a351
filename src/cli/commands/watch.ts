import { resolve } from 'node:path'
import type { Report } from '../../build/build.ts'
import { noticesFile, writeNotices } from '../../build/notices.ts'
import { usualOut } from '../../model/config.ts'
import type { Notice } from '../../model/notice.ts'
import { type Problem, reload } from '../../serve/reload.ts'
import { serve } from '../../serve/serve.ts'
import type { Rebuild } from '../../watch/rebuilder.ts'
import { watch } from '../../watch/watch.ts'
import type { Args } from '../args.ts'
import { openBrowser } from '../browser.ts'
import { failureOf } from '../failures.ts'
import { interruptible } from '../interrupt.ts'
import { optionsOf } from '../options.ts'
import { named } from '../paths.ts'
import { problems } from '../problems.ts'
import { meter, silent } from '../progress.ts'
import { problemsOf, rebuildLine } from '../rebuilds.ts'
import { stopped } from '../stop.ts'
import { summaryJson, summaryText } from '../summary.ts'
import { shown, type Terminal } from '../terminal.ts'
import { sayAddress, usualPort } from './serve.ts'

/** `watch`: builds, serves, and keeps site and browser up to date until it is told to stop. */
export async function runWatch(args: Args, terminal: Terminal): Promise<number> {
  const { error } = terminal
  // With --json, standard output is reserved for the one object at the end.
  const out = args.has('json') ? error : terminal.out
  const quiet = args.has('quiet')
  const port = args.number('port', 0, 65_535) ?? usualPort
  const browsers = reload()
  const progress = quiet ? silent : meter(terminal)
  let first: readonly Notice[] | null = null
  let wrong: readonly Problem[] = []
  let last: Report | null = null

  const tell = (rebuild: Rebuild): void => {
    const { outcome, fresh, config } = rebuild
    const { cache } = config.folders
    const content = named(config.folders.content)
    const all = named(noticesFile(cache))
    if (outcome.kind === 'built' && (fresh.length > 0 || rebuild.notices.length !== last?.notices.length))
      writeNotices(cache, rebuild.notices)
    if (first === null) {
      first = rebuild.notices
      progress.end()
      error.printTable(problems(quiet ? fresh.filter(isError) : fresh, content, all, error.paint), 2)
      if (!quiet && outcome.kind === 'built') {
        out.print(summaryText(outcome.report, named(config.folders.out), out.paint))
      }
    } else {
      if (!quiet) out.print(rebuildLine(rebuild, out.paint))
      const told = fresh.filter(({ level }) => level === 'error' || (!quiet && level !== 'info'))
      error.printTable(problems(told, content, all, error.paint), 2)
    }
    if (outcome.kind === 'failed') {
      error.print(`${error.paint('red', 'error')}  ${shown(failureOf(outcome.error).message)}\n`)
    }
    if (outcome.kind === 'built') last = { ...outcome.report, notices: rebuild.notices }
    // Problems are known only after the build that follows.
    if (outcome.kind !== 'quick') wrong = problemsOf(rebuild, first)
    browsers.step({ changed: changedIn(rebuild), moved: rebuild.moved, problems: wrong })
  }

  const begun = interruptible(terminal, resolve(args.value('out') ?? usualOut), progress)
  const watching = await watch(optionsOf(args), {
    onRebuild: tell,
    onTrouble: ({ message }) => error.print(`${error.paint('yellow', 'warning')}  ${message}\n`),
    onProgress: begun.show,
  }).finally(begun.end)
  const served = await serve({ root: watching.config.folders.out, port, reload: browsers })
  if (!quiet) sayAddress(served, port, 'o opens it, q ends', out)
  await stopped(async (key) => {
    if (key === 'o' && !(await openBrowser(served.url))) error.print(`Open ${served.url} in a browser.\n`)
  })
  browsers.close()
  await served.close()
  await watching.close()
  if (args.has('json') && last !== null) terminal.out.print(summaryJson(last))
  return 0
}

/** The files of the site that changed; null if the report does not name all of them. */
function changedIn({ outcome }: Rebuild): readonly string[] | null {
  if (outcome.kind === 'failed') return []
  if (outcome.kind === 'quick') return outcome.files
  const { changed, written, removed } = outcome.report
  return changed.length < written + removed ? null : changed
}

function isError({ level }: Notice): boolean {
  return level === 'error'
}
