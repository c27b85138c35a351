import { main } from '../src/cli/main.ts'

process.exitCode = await main(['watch', ...process.argv.slice(2)])
