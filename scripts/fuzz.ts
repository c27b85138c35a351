import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { properties } from '../src/testing/hostile-fuzz.ts'

// npm run fuzz -- [--minutes N] [--seed S] [--only NAME]: tries to break everything that reads other people's texts, with inputs made from a seed.
// If something breaks, it prints the smallest input that breaks it and how to repeat that, and ends with exit code 1.

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string' },
    only: { type: 'string', default: '' },
  },
})
const minutes = Number(values.minutes)
const firstSeed = Number(values.seed ?? 1)
const chosen = properties.filter(({ name }) => name.includes(values.only))
if (!(minutes > 0) || !Number.isInteger(firstSeed) || chosen.length === 0) {
  console.error('usage: npm run fuzz -- [--minutes N] [--seed S] [--only NAME]')
  process.exit(2)
}

const runsAtOnce = 200
const counts = new Map<string, number>()
const broken = new Set<string>()
const started = performance.now()
let seed = firstSeed
for (; (performance.now() - started) / 60_000 < minutes && broken.size < chosen.length; seed++) {
  for (const { name, property } of chosen) {
    if (broken.has(name)) continue
    const begun = performance.now()
    const details = await fc.check(property, { seed, numRuns: runsAtOnce })
    counts.set(name, (counts.get(name) ?? 0) + details.numRuns)
    if (details.failed) {
      broken.add(name)
      console.log(
        `\nBROKEN ${name} (--seed ${seed} --only ${JSON.stringify(name)}, path ${details.counterexamplePath})`,
      )
      console.log(JSON.stringify(details.counterexample)?.slice(0, 4000))
      console.log(String((details.errorInstance as Error)?.stack ?? details.errorInstance).slice(0, 2000))
    }
    // Nothing here should take long: an input that does is worth a look, though it breaks nothing.
    const took = performance.now() - begun
    if (took > 30_000)
      console.log(`slow: ${name}, seed ${seed}: ${Math.round(took / 1000)} s for ${details.numRuns} runs`)
  }
}

for (const [name, count] of counts)
  console.log(`${String(count).padStart(10)}  ${name}${broken.has(name) ? '  BROKEN' : ''}`)
const sum = [...counts.values()].reduce((sum, count) => sum + count, 0)
const spent = ((performance.now() - started) / 60_000).toFixed(1)
console.log(`${sum} inputs, seeds ${firstSeed} to ${seed - 1}, ${spent} minutes, ${broken.size} broken`)
process.exitCode = broken.size === 0 ? 0 : 1
