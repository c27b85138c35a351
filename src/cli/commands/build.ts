import { build } from '../../build/build.ts'
import { loadConfig } from '../../config/config.ts'
import type { Notice } from '../../model/notice.ts'
import type { Args } from '../args.ts'
import { optionsOf } from '../options.ts'
import { named } from '../paths.ts'
import { problems } from '../problems.ts'
import { meter } from '../progress.ts'
import { summaryJson, summaryText } from '../summary.ts'
import type { Terminal } from '../terminal.ts'

/** `build`, and `check`, which is a build that writes nothing to the output folder. */
export async function runBuild(args: Args, terminal: Terminal): Promise<number> {
  const { config, notices } = loadConfig(optionsOf(args))
  const quiet = args.has('quiet')
  const check = args.command === 'check'
  const progress = meter(terminal)
  const onProgress = quiet ? {} : { onProgress: progress.show }
  let report: Awaited<ReturnType<typeof build>>
  try {
    report = await build(config, { check, ...onProgress })
  } finally {
    progress.end()
  }
  const all = [...notices, ...report.notices]
  const { out, error } = terminal
  const told = quiet ? all.filter(isError) : all
  error.print(problems(told, named(config.folders.content), error.paint))
  if (args.has('json')) out.print(summaryJson({ ...report, notices: all }))
  else if (!quiet) {
    out.print(summaryText({ ...report, notices: all }, check ? null : named(config.folders.out), out.paint))
  }
  return exitCode(all)
}

/** 1 where any source failed: then its last good page, if it had one, stays. */
export function exitCode(notices: readonly Notice[]): 0 | 1 {
  return notices.some(isError) ? 1 : 0
}

function isError({ level }: Notice): boolean {
  return level === 'error'
}
