import { join } from 'node:path'
import type { Config } from '../model/config.ts'
import { type Crew, type Hired, hireCrew, inlineCrew } from '../workers/crew.ts'

/** The threads of a build, hired when there is work for them. */
export interface Staff {
  /**
   * The crew for an amount of work, measured in articles to parse. For little work one hand is enough, with the helper if there is one. A crew
   * is never made smaller because less is left to do.
   */
  crewFor(work: number, helper?: () => Promise<Hired | null>): Promise<Crew>
  dismiss(): Promise<void>
}

/** Where the threads' program is kept if it cannot be kept with the packages. */
export const programOf = ({ folders }: Config): string => join(folders.cache, 'program')

/**
 * From how many articles or pages on threads save more time than they take to start, since each has to compile and warm up its own copy of the
 * program. Measured: two threads break even at 5,000.
 */
const worthThreads = (threads: number): number => 2500 / (1 - 1 / threads)

/** The staff of a build; tests set `threadsFrom`. */
export function staffOf(config: Config, threadsFrom = worthThreads(config.threads)): Staff {
  const { threads } = config
  let crew: Crew | null = null
  return {
    async crewFor(work, helper = async () => null) {
      const isLittle = work < threadsFrom
      if (crew && (isLittle || crew.threads >= threads)) return crew
      await crew?.dismiss()
      crew =
        isLittle || threads === 1
          ? await inlineCrew(await helper())
          : await hireCrew(threads, programOf(config))
      return crew
    },
    async dismiss() {
      await crew?.dismiss()
      crew = null
    },
  }
}
