import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { modulesOf } from './modules.ts'

const it = suite<{ folder: string }>('modulesOf')

it.before.each((place) => {
  place.folder = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-modules-')))
  mkdirSync(join(place.folder, 'templates/lib'), { recursive: true })
})

it.after.each(({ folder }) => rmSync(folder, { recursive: true }))

for (const type of ['module', 'commonjs']) {
  it(`loads what a module imports anew, in a project of type ${type}`, async ({ folder }) => {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type }))
    const file = join(folder, 'templates/home.ts')
    writeFileSync(file, "import { word } from './lib/word.ts'\nexport default (): string => word\n")
    for (const word of ['first', 'second', 'third']) {
      writeFileSync(join(folder, 'templates/lib/word.ts'), `export const word: string = '${word}'\n`)
      const modules = modulesOf([join(folder, 'templates')], `${folder}-${word}`.replace(/\W/g, ''))
      const home = (await modules.load(file)) as () => string
      await modules.end()
      assert.is(home(), word)
    }
  })
}

it.run()
