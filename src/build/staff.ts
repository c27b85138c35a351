import { join } from 'node:path'
import type { Config } from '../model/config.ts'
import { type Crew, type Hired, hireCrew, inlineCrew } from '../workers/crew.ts'

/** Who works at a build: hired when there is work. */
export interface Staff {
  /**
   * The hands for so much work, in articles that are parsed in the same time: for little one is enough, with the helper if there is one. Nobody
   * is sent away for there being less to do.
   */
  crewFor(work: number, helper?: () => Promise<Hired | null>): Promise<Crew>
  dismiss(): Promise<void>
}

/** Where the program of threads is kept, if not with the packages. */
export const programOf = ({ folders }: Config): string => join(folders.cache, 'program')

/**
 * From so many articles or pages on, threads save more time than they take to start, each with its own copy of the program to compile
 * and to warm up. Measured: two threads draw level at 5,000.
 */
const worthThreads = (threads: number): number => 2500 / (1 - 1 / threads)

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
