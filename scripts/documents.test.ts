import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { commands, flags } from '../src/cli/args.ts'
import { settings } from '../src/config/site.ts'
import { readYaml } from '../src/config/yaml.ts'
import { allWords } from '../src/i18n/own.ts'
import { rules } from '../src/model/rules.ts'
import { templateNames } from '../src/render/templates.ts'

const it = suite('documents')
const root = resolve(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const guide = readFileSync(join(root, 'docs', 'guide.md'), 'utf8')

it('name every setting of site.yaml', () => {
  for (const name of Object.keys(settings)) assert.match(readme, `| \`${name}\` |`, name)
})

it('name every command and flag', () => {
  for (const name of Object.keys(commands)) assert.match(readme, `\`dateline ${name}`, name)
  for (const name of Object.keys(flags).filter((name) => name !== 'help')) {
    assert.match(readme, `\`--${name}`, name)
  }
})

it('name every rule with its level and hint, in the order of the catalogue', () => {
  const rows = Object.entries(rules).map(([rule, { level, hint }]) => `| \`${rule}\` | ${level} | ${hint} |`)
  const table = guide.slice(guide.indexOf('| rule | level |')).split('\n').slice(2)
  assert.equal(
    table.filter((line) => line !== ''),
    rows,
  )
})

it('have every phrase of the message file, as it is in English', () => {
  const text = readFileSync(join(root, 'docs', 'words.md'), 'utf8')
  const blocks = [...text.matchAll(/^```yaml\n(.*?)^```$/gms)]
  assert.equal(readYaml(blocks.at(-1)![1]!), allWords)
})

it('name every template', () => {
  const text = readFileSync(join(root, 'docs', 'templates.md'), 'utf8')
  const folder = /^```\n(my-templates\/.*?)^```$/ms.exec(text)![1]!.split(/[\s/]+/)
  const names = templateNames().filter((name) => !name.startsWith('assets/'))
  for (const name of names) {
    const partial = name.startsWith('partials/')
    assert.ok(folder.includes(partial ? name.slice('partials/'.length) : `${name}.ts`), name)
    if (!partial) assert.match(guide, `\`${name}.ts\``, name)
  }
})

it('lead only to files that there are', () => {
  for (const [file, text] of [
    ['README.md', readme],
    ['docs/guide.md', guide],
  ] as const) {
    for (const [, target] of text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)) {
      assert.not.throws(() => readFileSync(join(root, file, '..', target!)), `${file} leads to ${target}`)
    }
    const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
      heading!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replace(/\s/g, '-'),
    )
    for (const [, anchor] of text.matchAll(/\]\(#([^)]+)\)/g)) {
      assert.ok(headings.includes(anchor!), `${file}#${anchor}`)
    }
  }
})

it.run()
