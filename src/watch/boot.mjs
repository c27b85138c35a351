// A thread cannot start with a .ts file; this file registers a loader for TypeScript first.
import { register } from 'tsx/esm/api'

register()
await import('./thread.ts')
