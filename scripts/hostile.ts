import { runInFull } from './in-full.ts'

// npm run test:hostile: hostile texts, shapes, sizes, paths and growth, all of them.
process.exitCode = await runInFull('^src/testing/hostile')
