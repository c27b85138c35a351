import { readFileSync } from 'node:fs'
import { type Labeller, modelFrom } from './model.ts'

/** The weights that `scripts/train.ts` learnt; `weights.md` tells from what, and how well they do. */
export const ownModel: Labeller = modelFrom(readFileSync(new URL('./weights.bin', import.meta.url)))
