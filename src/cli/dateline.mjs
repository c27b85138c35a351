#!/usr/bin/env node
// Compiles the program unless that was done before, then runs it as main.ts would.
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
    // If nothing can be written, tsx loads the TypeScript itself, which takes longer at every start.
    const { register } = await import('tsx/esm/api')
    register()
    return import('./main.ts')
  }
  return import(pathToFileURL(join(folder, 'main.mjs')).href)
}
