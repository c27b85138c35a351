// One build in a process of its own, by the command itself: its report on the standard output, then what the whole process cost.
process.argv.splice(2, 0, 'build')
process.argv.push('--json', '--quiet')
await import('../../src/cli/dateline.mjs')
const { user, system } = process.cpuUsage()
const peak = process.resourceUsage().maxRSS
process.stdout.write(
  `${JSON.stringify({ code: process.exitCode, cpu: (user + system) / 1e6, wall: performance.now() / 1000, rss: peak / 1024 })}\n`,
)
