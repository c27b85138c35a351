import type { Config } from '../model/config.ts'
import type { Glance } from '../workers/glance.ts'
import type { BuildOptions, Progress } from './options.ts'
import type { Staff } from './staff.ts'

/** A running build. */
export interface BuildJob {
  readonly config: Config
  readonly options: BuildOptions
  readonly workshop: string
  readonly staff: Staff
  /** What is found out about the files of the last site. */
  readonly glance: Glance
}

/** Reports how far a stage is. Throws the reason of the signal if the build was aborted. */
export function progressOf({ options }: Pick<BuildJob, 'options'>, stage: Progress['stage']) {
  return (done: number, total: number): void => {
    options.signal?.throwIfAborted()
    options.onProgress?.({ stage, done, total })
  }
}
