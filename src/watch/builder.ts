import { Worker } from 'node:worker_threads'
import { type BuildOptions, build, type Report, type Snapshot } from '../build/build.ts'
import type { Config } from '../model/config.ts'
import { errorOf } from './errors.ts'
import type { Answer } from './thread.ts'

export interface Built {
  readonly report: Report
  readonly snapshot: Snapshot
}

/** Builds again and again, one build at a time. */
export interface Builder {
  build(config: Config, options?: Pick<BuildOptions, 'onProgress'>): Promise<Built>
  close(): Promise<void>
}

/** Builds on this thread until a build takes longer than `slow` (seconds), and then on a thread of its own. */
export function createBuilder(slow: number): Builder {
  let thread: Worker | null = null
  let isSlow = false
  return {
    async build(config, options = {}) {
      if (isSlow) {
        // It loads TypeScript by itself; the loaders in this process's options may not be found from its present working folder.
        thread ??= new Worker(new URL('./boot.mjs', import.meta.url), { execArgv: [] })
        return buildOn(thread, config, options).catch((error: unknown) => {
          if (error instanceof ThreadEnded) thread = null
          throw error
        })
      }
      let snapshot: Snapshot | null = null
      const report = await build(config, {
        ...options,
        onSnapshot: (made) => {
          snapshot = made
        },
      })
      isSlow = report.seconds > slow
      return { report, snapshot: snapshot! }
    },
    async close() {
      await thread?.terminate()
    },
  }
}

class ThreadEnded extends Error {}

function buildOn(
  thread: Worker,
  config: Config,
  { onProgress }: Pick<BuildOptions, 'onProgress'>,
): Promise<Built> {
  return new Promise((done, fail) => {
    let snapshot: Snapshot | null = null
    const end = () => {
      thread.off('message', take)
      thread.off('error', ended)
      thread.off('exit', ended)
    }
    const ended = (cause: unknown) => {
      end()
      fail(new ThreadEnded('The thread that builds ended.', { cause }))
    }
    const take = (answer: Answer) => {
      if ('progress' in answer) return onProgress?.(answer.progress)
      if ('snapshot' in answer) {
        snapshot = answer.snapshot
        return
      }
      end()
      if ('error' in answer) fail(errorOf(answer.error))
      else done({ report: answer.report, snapshot: snapshot! })
    }
    thread.on('message', take)
    thread.on('error', ended)
    thread.on('exit', ended)
    thread.postMessage(config)
  })
}
