import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { CacheDamaged, MachineError, UsageError } from '../kit/errors.ts'
import { programFolder } from '../kit/program.mjs'
import type { Answer, Hand, Order } from './hand.ts'
import { nowhere, openPlace, type Patience, placeMemory, usualPatience, watchPlace } from './place.ts'

/** The threads of a build, and this one: its hands. */
export interface Crew {
  readonly size: number
  /** How many hands are threads. One more may work inline, on the thread of the caller. */
  readonly threads: number
  /** Has every hand carry out an order of its own. */
  each(order: (hand: number, inline: boolean) => Order): Promise<void>
  /** Hands out orders as hands become free; answers arrive in any order. Stops at the first error. */
  share<A extends Answer>(orders: Iterable<Order>, take: (answer: A) => void): Promise<void>
  dismiss(): Promise<void>
}

/** Hires `size` threads. They run the compiled program, which is kept in `cache` if it cannot be kept with the packages. */
export async function hireCrew(size: number, cache: string, patience?: Patience): Promise<Crew> {
  return crewOf(await Promise.all(Array.from({ length: size }, () => hireThread(cache, patience))))
}

/** A crew of one hand that works inline, together with a thread that was hired before, if there is one. */
export async function inlineCrew(helper: Hired | null = null): Promise<Crew> {
  // While this hand works inline it hands out nothing, so the thread has to get its order first.
  return crewOf(helper ? [helper, await inlineHand()] : [await inlineHand()])
}

function crewOf(hands: readonly Hired[]): Crew {
  return {
    size: hands.length,
    threads: hands.filter(({ inline }) => !inline).length,
    async each(order) {
      await Promise.all(hands.map((hand, index) => finish(hand.do(order(index, hand.inline)))))
    },
    async share(orders, take) {
      const queue = orders[Symbol.iterator]()
      let stopped = false
      const work = async (hand: Hand) => {
        try {
          for (let next = queue.next(); !next.done && !stopped; next = queue.next()) {
            for await (const answer of hand.do(next.value)) take(answer as never)
          }
        } catch (error) {
          stopped = true
          throw error
        }
      }
      const results = await Promise.allSettled(hands.map(work))
      for (const result of results) if (result.status === 'rejected') throw result.reason
    },
    async dismiss() {
      await Promise.all(hands.map((hand) => hand.leave()))
    },
  }
}

export interface Hired extends Hand {
  readonly inline: boolean
  leave(): Promise<unknown>
}

const finish = async (answers: AsyncGenerator<Answer>): Promise<void> => {
  for await (const _ of answers);
}

async function inlineHand(): Promise<Hired> {
  // If there are threads, this one need not load what they do.
  const { createHand } = await import('./hand.ts')
  const hand = createHand(nowhere)
  return {
    inline: true,
    async *do(order) {
      // Between two orders, the terminal can draw and signals can arrive.
      await new Promise((resolve) => setImmediate(resolve))
      yield* hand.do(order)
    },
    // After a failure, files may still be open. Report that failure, not what follows from it.
    leave: () => finish(hand.do({ ask: 'end' })).catch(() => undefined),
  }
}

type Message = { answer: Answer } | { done: true } | { error: Told }
interface Told {
  readonly name: string
  readonly message: string
  readonly stack: string
  readonly code: string | undefined
  readonly cause: string | undefined
}

/** In MB. Articles are short-lived, so the young generation is small: with 6, a cold build takes up to an eighth more CPU time; with 16, each thread takes 15 MB more without any gain. */
const resourceLimits = { maxYoungGenerationSizeMb: 10, maxOldGenerationSizeMb: 512 }

/**
 * Hires a thread. If it stays at one source or page for too long, the work ends with a `MachineError` that names it. A thread could load TypeScript
 * itself, but the loader starts another thread, which takes about 40 MB and 0.2 s each.
 */
export async function hireThread(cache: string, patience: Patience = usualPatience): Promise<Hired> {
  const program = pathToFileURL(join(await programFolder(cache), 'thread.mjs'))
  const memory = placeMemory()
  const place = openPlace(memory)
  const worker = new Worker(program, { resourceLimits, workerData: memory })
  const arrived: Message[] = []
  let fault: Error | null = null
  let wake: () => void = () => undefined
  worker.on('message', (message: Message) => {
    arrived.push(message)
    wake()
  })
  worker.on('error', (error) => {
    fault = error
    wake()
  })
  worker.on('exit', (code) => {
    fault ??= new Error(`A thread ended unexpectedly (code ${code}).`)
    wake()
  })
  return {
    inline: false,
    async *do(order) {
      worker.postMessage(order)
      const endWatch = watchPlace(place, patience, (name) => {
        fault = new MachineError(
          `A thread does not get done with ${name}. Look at the plugins and templates that it goes through; if they are none of yours, report it with the file. Until then, move it out of the content folder.`,
        )
        wake()
      })
      try {
        for (;;) {
          while (arrived.length === 0 && fault === null) {
            await new Promise<void>((resolve) => {
              wake = resolve
            })
          }
          const message = arrived.shift()
          if (!message) throw fault
          if ('error' in message) throw errorOf(message.error)
          if ('done' in message) return
          yield message.answer
        }
      } finally {
        endWatch()
      }
    },
    leave: () => worker.terminate(),
  }
}

/** Restores the error of a thread, since cloning loses its class and fields. */
function errorOf(told: Told): Error {
  const cause = told.cause === undefined ? {} : { cause: told.cause }
  const classes = { CacheDamaged, MachineError, UsageError } as Record<
    string,
    new (
      message: string,
      options?: ErrorOptions,
    ) => Error
  >
  const error = new (classes[told.name] ?? Error)(told.message, cause)
  if (!(told.name in classes)) error.stack = told.stack
  if (told.code) Object.assign(error, { code: told.code })
  return error
}
