import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { CompileError } from '../kit/bundle.ts'
import { compileModules, inputsOf } from './compile.ts'

const it = suite('compile')

const inFolder = async (
  work: (folder: string, put: (name: string, text: string) => string) => Promise<void>,
) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-compile-'))
  mkdirSync(join(folder, 'lib'))
  try {
    await work(folder, (name, text) => {
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

it('loads TypeScript with its helpers, whatever module type the project has', () =>
  inFolder(async (folder, put) => {
    put('package.json', '{ "type": "commonjs" }')
    put('lib/words.ts', 'export const word: string = "Chợ"')
    const path = put('page.ts', "import { word } from './lib/words.ts'\nexport default (): string => word")
    const { modules } = await compileModules([path], () => 'a', join(folder, 'cache'))
    assert.is((modules[0]!['default'] as () => string)(), 'Chợ')
  }))

it('loads a changed helper anew and keeps only the last theme', () =>
  inFolder(async (folder, put) => {
    const path = put('page.ts', "export { default } from './lib/words.ts'")
    for (const word of ['một', 'hai']) {
      put('lib/words.ts', `export default ${JSON.stringify(word)}`)
      const { modules } = await compileModules([path], () => word, join(folder, 'cache'))
      assert.is(modules[0]!['default'], word)
    }
    assert.equal(readdirSync(join(folder, 'cache')), ['theme-hai.mjs', 'theme.inputs'])
  }))

it('leaves nothing behind of a build that was killed as it kept a theme', () =>
  inFolder(async (folder, put) => {
    const path = put('page.ts', "export default 'text'")
    mkdirSync(join(folder, 'cache'))
    const left = put('cache/theme-old.mjs.1.tmp', '')
    utimesSync(left, 1e9, 1e9)
    await compileModules([path], () => 'new', join(folder, 'cache'))
    assert.equal(readdirSync(join(folder, 'cache')), ['theme-new.mjs', 'theme.inputs'])
  }))

it('keeps nothing under the digest of other sources: what changes meanwhile is compiled again', () =>
  inFolder(async (folder, put) => {
    const cache = join(folder, 'cache')
    const path = put('page.ts', "export default 'old'")
    let asked = 0
    const digest = () => {
      // Saved between the first look at the sources and their compilation.
      if (asked++ === 0) {
        put('page.ts', "export default 'new'")
        return 'old'
      }
      return 'new'
    }
    const { modules } = await compileModules([path], digest, cache)
    assert.is(modules[0]!['default'], 'new')
    assert.equal(readdirSync(cache), ['theme-new.mjs', 'theme.inputs'])
  }))

it('knows all files that the templates import, whatever they hold, and where they lie', () =>
  inFolder(async (folder, put) => {
    mkdirSync(join(folder, 'look'))
    put('shared.ts', "import places from './places.json'\nexport default places")
    put('places.json', '["Đắk Lắk"]')
    const path = put('look/page.ts', "export { default } from '../shared.ts'")
    const cache = join(folder, 'cache')
    const { inputs } = await compileModules([path], (known) => String(known.length), cache)
    const real = realpathSync(folder)
    assert.equal(inputs, [`${real}/look/page.ts`, `${real}/places.json`, `${real}/shared.ts`])
    assert.equal(inputsOf(cache), inputs)
  }))

it('says which file does not compile, and on which line', () =>
  inFolder(async (folder, put) => {
    const path = put('page.ts', 'const fine = 1\nexport default (view => {')
    try {
      await compileModules([path], () => 'b', join(folder, 'cache'))
      assert.unreachable()
    } catch (error) {
      assert.instance(error, CompileError)
      assert.is((error as CompileError).path, path)
      assert.is((error as CompileError).line, 2)
    }
  }))

it.run()
