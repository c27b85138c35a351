import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { extras } from '../model/config.ts'
import { atomFaults, jsonFeedFaults } from '../testing/feeds.ts'
import { jsonLdFaults, jsonLdOf } from '../testing/json-ld.ts'
import { brokenLinks } from '../testing/links.ts'
import { copySite, siteNames, type TestSite } from '../testing/site.ts'
import { xmlFault } from '../testing/xml.ts'

// What machines read of whole sites: everything that can be asked for, over every fixture site.
const it = suite('indexes of sites')

const base = 'https://machines.example/a%20b/'
const settings = `\nhost: netlify\nextras: [${extras.join(', ')}]\n`

async function withSite(
  name: string,
  work: (site: TestSite, articles: number) => Promise<void> | void,
): Promise<void> {
  const site = copySite(name)
  try {
    appendFileSync(join(site.content, 'site.yaml'), settings)
    const { articles } = await site.build({ baseUrl: base })
    await work(site, articles)
  } finally {
    site.remove()
  }
}

const filesOf = (site: TestSite, pattern: RegExp) => site.listFiles().filter((file) => pattern.test(file))
const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** Whole addresses of the site that lead to no file of it; the full stop that ends a citation is no part of one. */
function lost(site: TestSite, text: string): string[] {
  const files = new Set(site.listFiles())
  return [...text.matchAll(/https:\/\/machines\.example\/a%20b\/([^\s"<>)\],;\\]*)/g)]
    .map(([, path]) => decodeURIComponent(unescaped(path!)).replace(/\.$/, ''))
    .filter((path) => !files.has(path.replace(/(^|\/)$/, '$1index.html')))
}

/** The articles that a reader of RFC 5005 meets, document by document. */
function walk(site: TestSite): string[] {
  const met: string[] = []
  for (let file: string | undefined = 'feed.xml'; file; ) {
    const text = site.readFile(file)
    met.push(...[...text.matchAll(/<entry[\s\S]*?<id>(.*?)<\/id>/g)].map(([, id]) => id!))
    file = text.match(/rel="prev-archive" href="https:\/\/machines\.example\/a%20b\/([^"]*)"/)?.[1]
  }
  return met
}

function newsArticles(site: TestSite): Record<string, unknown>[] {
  return filesOf(site, /\.html$/)
    .flatMap((file) => jsonLdOf(site.readFile(file)))
    .filter((data) => data['@type'] === 'NewsArticle')
}

for (const name of siteNames) {
  it(`are well-formed in ${name}, lead only to what is there, and have each article once`, () =>
    withSite(name, (site, articles) => {
      checkForm(site)
      checkLinks(site)
      checkArticles(site, articles)
    }))
}

function checkForm(site: TestSite): void {
  const faults = filesOf(site, /\.xml$/).map((file) => xmlFault(site.readFile(file)))
  assert.equal(faults.filter(Boolean), [])
  for (const file of filesOf(site, /\.json$/)) JSON.parse(site.readFile(file))
  for (const file of filesOf(site, /(?:^|\/)feed(?:\.xml|\/[^/]*\.xml)$/))
    assert.equal(atomFaults(site.readFile(file)), [], file)
  for (const file of filesOf(site, /feed\.json$/)) assert.equal(jsonFeedFaults(site.readFile(file)), [], file)
}

function checkLinks(site: TestSite): void {
  const files = filesOf(site, /\.xml$|feed\.json$|^robots\.txt$|^llms\.txt$|\.csv$|^(?!404).*\.html$/)
  assert.equal(
    files.flatMap((file) => lost(site, site.readFile(file)).map((path) => `${file} -> ${path}`)),
    [],
  )
  assert.equal(brokenLinks(site, '/a%20b/'), [])
}

function checkArticles(site: TestSite, articles: number): void {
  const met = walk(site)
  assert.equal([met.length, new Set(met).size], [articles, articles])
  const described = newsArticles(site)
  assert.is(described.length, articles)
  assert.equal(
    filesOf(site, /\.html$/).flatMap((file) =>
      jsonLdFaults(site.readFile(file)).map((fault) => `${file} ${fault}`),
    ),
    [],
  )
  const rows = filesOf(site, /^data\/.*\.jsonl\.gz$/).flatMap((file) =>
    gunzipSync(readFileSync(join(site.out, file)))
      .toString()
      .trimEnd()
      .split('\n'),
  )
  assert.is(rows.length, articles)
  assert.is(filesOf(site, /^(?:\d{4}|undated)\/.*\.txt$/).length, articles)
}

it('let no text become markup', () =>
  withSite('hostile', (site) => {
    for (const file of filesOf(site, /\.xml$/))
      assert.not.match(site.readFile(file), /<(?:script|img|b)[\s>]/)
    for (const file of filesOf(site, /\.html$/)) {
      for (const [, body] of site
        .readFile(file)
        .matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)) {
        assert.not.match(body!, /[<>&]/)
      }
    }
    for (const file of filesOf(site, /\.csv$/)) assert.not.match(site.readFile(file), /(?:^|,)"?[=+@-]/m)
  }))

it('are written once', () =>
  withSite('mixed', async (site) => {
    const { written, removed } = await site.build({ baseUrl: base })
    assert.equal([written, removed], [0, 0])
  }))

it.run()
