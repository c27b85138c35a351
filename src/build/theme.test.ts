import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { copySite, type TestSite } from '../testing/site.ts'

const it = suite('templates of a site')

type Put = (name: string, text: string) => void

/** A site with a folder `look` of its own templates; files are put into it. */
async function withLook(work: (site: TestSite, put: Put) => Promise<void>): Promise<void> {
  const site = copySite('plain')
  const templates = join(site.folder, 'look')
  const put: Put = (name, text) => {
    mkdirSync(dirname(join(templates, name)), { recursive: true })
    writeFileSync(join(templates, name), text)
  }
  try {
    await work({ ...site, build: (options) => site.build({ templates, ...options }) }, put)
  } finally {
    site.remove()
  }
}

/** The page of what is not found, which shows a word. */
const pageOf = (word: string, imports = '') =>
  `${imports}\nexport default (view, { html }) => html\`<p>\${${word}}</p>\``

const sources = [
  { what: 'a data file', name: 'places.json', text: (word: string) => JSON.stringify(word) },
  { what: 'a text', name: 'lib/motto.txt', text: (word: string) => word },
  { what: 'a module beside the folder', name: '../shared.ts', text: exported },
  { what: 'a module with the name of a test', name: 'lib/word.test.ts', text: exported },
  { what: 'a package', name: 'node_modules/word/index.js', text: exported },
]

function exported(word: string): string {
  return `export default ${JSON.stringify(word)}`
}

for (const { what, name, text } of sources)
  it(`are compiled anew when ${what} that they import changes`, () =>
    withLook(async (site, put) => {
      const from = what === 'a package' ? 'word' : name.startsWith('.') ? name : `./${name}`
      put('notFound.ts', pageOf('word', `import word from '${from}'`))
      put(name, text('Chợ'))
      await site.build()
      put(name, text('Hồ'))
      await site.build()
      assert.is(site.readFile('404.html'), '<p>Hồ</p>')
      const before = site.treeDigest()
      const { written, made } = await site.build()
      assert.equal([written, made], [0, 0])
      assert.equal(site.treeDigest(), before)
      // A damaged list of what they import is made anew.
      const [folder] = readdirSync(join(site.cache, 'themes'))
      writeFileSync(join(site.cache, 'themes', folder!, 'theme.inputs'), 'nowhere.ts')
      put(name, text('Rừng'))
      await site.build()
      assert.is(site.readFile('404.html'), '<p>Rừng</p>')
    }))

it.run()
