import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { inventedEdition } from '../invented-edition.ts'
import { plainD } from './pagefind.ts'

// Makes Pagefind's index of invented articles: node pagefind-index.ts MODULE COUNT SEED FOLDER
const [module, count, seed, folder] = process.argv.slice(2)
const { createIndex, close } = await import(pathToFileURL(module!).href)
const { index } = await createIndex({ forceLanguage: 'vi' })
const { edition, articleAt } = inventedEdition(Number(count), Number(seed), '')
for (let row = 0; row < edition.archive.size; row++) {
  const { title, body, captions, date, tags, authors } = articleAt(row)
  await index.addCustomRecord({
    url: `/${row}.html`,
    language: 'vi',
    content: plainD([title, body, ...captions, ...tags, ...authors].join('\n')),
    meta: { title: plainD(title), headline: title, date: date ?? '' },
  })
}
await index.writeFiles({ outputPath: folder })
await close()
// What the indexer took is counted once it has ended, and nobody tells when it has.
await setTimeout(1000)
