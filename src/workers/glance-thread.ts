import { parentPort, workerData } from 'node:worker_threads'
import { intactFiles } from '../write/intact.ts'

const { manifest, out } = workerData as { readonly manifest: string; readonly out: string }
parentPort!.postMessage(intactFiles(manifest, out))
