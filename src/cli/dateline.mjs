#!/usr/bin/env node
// Compiles the program where that has not been done, then is main.ts.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { programFolder } from '../kit/program.mjs'

const { main } = await program()
process.exitCode = await main(process.argv.slice(2))

async function program() {
  let folder
  try {
    folder = await programFolder()
  } catch {
    // Where nothing may be written node learns TypeScript, which takes longer at every start.
    const { register } = await import('tsx/esm/api')
    register()
    return import('./main.ts')
  }
  return import(pathToFileURL(join(folder, 'main.mjs')).href)
}
