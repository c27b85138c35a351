import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, resolve } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'

const it = suite('dependencies')
const root = resolve(import.meta.dirname, '..')
const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8')
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>
const document = read('docs', 'dependencies.md')

it('are all named with their licence, their size and a reason', () => {
  const rows = [...document.matchAll(/^\| `([^`]+)` \| ([^|]+) \| (\d+) \| (.{5,}) \|$/gm)]
  const names = [...Object.keys(dependencies), ...Object.keys(devDependencies)]
  assert.equal(rows.map(([, name]) => name).sort(), names.sort())
  for (const [, name, licence] of rows) {
    const { license } = JSON.parse(read('node_modules', name!, 'package.json')) as { license: string }
    assert.is(licence, license, name)
  }
})

it('are all that modules import, and those of tests are imported by tests and scripts alone', () => {
  const foreign = /^(?:import (?!type )|export |\} )(?:.* )?from '([^'.][^']*)'$|\bimport\('([^'.][^']+)'\)/gm
  for (const folder of ['src', 'scripts', 'templates']) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.ts$/.test(file)) continue
      const isBuild = folder === 'src' && !/\.test\.ts$|^testing\//.test(file)
      for (const [, named, asked] of read(folder, file).matchAll(foreign)) {
        const target = named ?? asked
        if (target!.startsWith('node:') || builtinModules.includes(target!) || target === 'dateline') continue
        const name = target!.split('/', target!.startsWith('@') ? 2 : 1).join('/')
        const isNamed =
          name in dependencies || (!isBuild && name in devDependencies) || `@types/${name}` in devDependencies
        assert.ok(isNamed, `${folder}/${file} imports ${name}`)
      }
    }
  }
})

it.run()
