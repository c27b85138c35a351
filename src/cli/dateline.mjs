#!/usr/bin/env node
// Teaches node TypeScript, then is main.ts.
import { register } from 'tsx/esm/api'

register()
// A reader that stops reading (`dateline extract … | head`) is no failure.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 3))
const { main } = await import('./main.ts')
process.exitCode = await main(process.argv.slice(2))
