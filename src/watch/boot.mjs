// A thread cannot start with a .ts file: this one teaches it to read TypeScript first.
import { register } from 'tsx/esm/api'

register()
await import('./thread.ts')
