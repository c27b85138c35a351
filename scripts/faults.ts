import { runInFull } from './in-full.ts'

// npm run test:faults: killed builds, full and failing disks, damaged caches, builds at once. FAULT_SEED and KILL_SEED repeat a run.
process.exitCode = await runInFull('^src/(?:testing/faults|build/killed)', {
  KILL_RUNS: process.env['KILL_RUNS'] ?? '200',
})
