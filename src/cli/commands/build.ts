import { build, type Report } from '../../build/build.ts'
import { noticesFile, writeNotices } from '../../build/notices.ts'
import { loadConfig } from '../../config/config.ts'
import type { Config } from '../../model/config.ts'
import type { Notice } from '../../model/notice.ts'
import type { Args } from '../args.ts'
import { interruptible } from '../interrupt.ts'
import { optionsOf } from '../options.ts'
import { named } from '../paths.ts'
import { problems } from '../problems.ts'
import { meter, silent } from '../progress.ts'
import { summaryJson, summaryText } from '../summary.ts'
import type { Terminal } from '../terminal.ts'

/** `build`: reports what went wrong, and then what was done. */
export async function runBuild(args: Args, terminal: Terminal): Promise<number> {
  const { config, report } = await told(args, terminal, false)
  const { out } = terminal
  if (args.has('json')) out.print(summaryJson(report))
  else if (!args.has('quiet')) out.print(summaryText(report, named(config.folders.out), out.paint))
  return exitCode(report.notices)
}

/** Builds, or only checks, and reports what went wrong: the worst of it on the screen, all of it in a file. */
export async function told(
  args: Args,
  terminal: Terminal,
  check: boolean,
): Promise<{ config: Config; report: Report }> {
  const { config, notices } = loadConfig(optionsOf(args))
  const quiet = args.has('quiet')
  const progress = quiet ? silent : meter(terminal)
  const work = interruptible(terminal, check ? null : config.folders.out, progress)
  let report: Report
  try {
    report = await build(config, { check, onProgress: work.show })
  } finally {
    work.end()
    progress.end()
  }
  const all = [...notices, ...report.notices]
  const { error } = terminal
  const shown = quiet ? all.filter(isError) : all
  const { content, cache } = config.folders
  writeNotices(cache, all)
  error.printTable(problems(shown, named(content), named(noticesFile(cache)), error.paint), 2)
  return { config, report: { ...report, notices: all } }
}

/**
 * 1 if any source has an error; all others were built. An unreadable file keeps its last good page; a quarantined text has none until it is
 * corrected.
 */
export function exitCode(notices: readonly Notice[]): 0 | 1 {
  return notices.some(isError) ? 1 : 0
}

function isError({ level }: Notice): boolean {
  return level === 'error'
}
