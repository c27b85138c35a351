import { readFileSync } from 'node:fs'
import { type Model, modelFrom } from './model.ts'

/** The weights that `scripts/train.ts` learnt; `weights.md` tells from what, and how well they do. */
export const ownModel: Model = modelFrom(readFileSync(new URL('./weights.bin', import.meta.url)))
