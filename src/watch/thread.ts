import { parentPort } from 'node:worker_threads'
import { build, type Progress, type Report, type Snapshot } from '../build/build.ts'
import type { Config } from '../model/config.ts'
import { type ToldError, toldOf } from './errors.ts'

/** What the thread answers while it builds, and when it is done. */
export type Answer =
  | { readonly progress: Progress }
  | { readonly snapshot: Snapshot }
  | { readonly report: Report }
  | { readonly error: ToldError }

const port = parentPort!
const answer = (message: Answer) => port.postMessage(message)

port.on('message', async (config: Config) => {
  try {
    const report = await build(config, {
      onProgress: (progress) => answer({ progress }),
      onSnapshot: (snapshot) => answer({ snapshot }),
    })
    answer({ report })
  } catch (error) {
    answer({ error: toldOf(error) })
  }
})
