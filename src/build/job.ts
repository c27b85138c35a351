import type { Config } from '../model/config.ts'
import type { Glance } from '../workers/glance.ts'
import type { BuildOptions, Progress } from './options.ts'
import type { Staff } from './staff.ts'

/** A build at work. */
export interface BuildJob {
  readonly config: Config
  readonly options: BuildOptions
  readonly workshop: string
  readonly staff: Staff
  /** What is seen of the last site. */
  readonly glance: Glance
}

/** Tells how far a stage is; throws where the build is to be broken off. */
export function progressOf({ options }: Pick<BuildJob, 'options'>, stage: Progress['stage']) {
  return (done: number, total: number): void => {
    options.signal?.throwIfAborted()
    options.onProgress?.({ stage, done, total })
  }
}
