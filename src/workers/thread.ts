import { parentPort, workerData } from 'node:worker_threads'
import { createHand, type Order } from './hand.ts'
import { openPlace } from './place.ts'

const hand = createHand(openPlace(workerData as SharedArrayBuffer))
const port = parentPort!

port.on('message', async (order: Order) => {
  try {
    for await (const answer of hand.do(order)) port.postMessage({ answer })
    port.postMessage({ done: true })
  } catch (error) {
    const { name, message, stack, cause } = error as Error
    port.postMessage({
      error: {
        name,
        message,
        stack,
        code: (error as NodeJS.ErrnoException).code,
        cause: cause && String(cause),
      },
    })
  }
})
