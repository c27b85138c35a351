import { main } from '../../src/cli/main.ts'

// One build in a process of its own: its report on the standard output, then what the whole process cost.
const code = await main(['build', ...process.argv.slice(2), '--json', '--quiet'])
const { user, system } = process.cpuUsage()
const peak = process.resourceUsage().maxRSS
process.stdout.write(
  `${JSON.stringify({ code, cpu: (user + system) / 1e6, wall: performance.now() / 1000, rss: peak / 1024 })}\n`,
)
