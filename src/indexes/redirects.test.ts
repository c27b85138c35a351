import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Site } from '../model/config.ts'
import type { Edition } from '../model/edition.ts'
import { type ArticleSketch, editionOf } from '../testing/edition.ts'
import { redirectBundles, redirectNotices } from './redirects.ts'

const base = 'https://paper.example/'
const edition = (articles: ArticleSketch[], site: Partial<Site> = {}): Edition =>
  editionOf(articles, { baseUrl: base, ...site })
const filesOf = (from: Edition): Map<string, string> =>
  new Map(
    redirectBundles(from).flatMap(({ make }) =>
      [...make()].map(({ file, bytes }): [string, string] => [file, String(bytes)]),
    ),
  )
const rulesOf = (from: Edition) => redirectNotices(from).map(({ rule }) => rule)

const it = suite('redirects')

it('makes nothing where no article had another address', () => {
  assert.is(filesOf(edition([{ title: 'A' }])).size, 0)
  assert.equal(rulesOf(edition([{ title: 'A' }])), [])
})

const places: [alias: string, file: string][] = [
  ['/old/ca-phe.html', 'old/ca-phe.html'],
  ['old/ca-phe.htm', 'old/ca-phe.htm'],
  ['/old/ca-phe/', 'old/ca-phe/index.html'],
  ['/old/ca-phe', 'old/ca-phe/index.html'],
  ['/old/c%C3%A0%20ph%C3%AA', 'old/cà phê/index.html'],
  ['/old/cà phê.html', 'old/cà phê.html'],
  ['/a/../../../etc/x.html', 'etc/x.html'],
  ['/%2e%2e/x.html', 'x.html'],
  ['/a\\b', 'a/b/index.html'],
]
for (const [alias, file] of places) {
  it(`puts a page that leads on at ${alias}`, () => {
    assert.equal([...filesOf(edition([{ title: 'A', aliases: [alias] }])).keys()], [file])
  })
}

it('leads on without a server, and tells search engines where', () => {
  const page = filesOf(edition([{ title: 'A & B', aliases: ['/old/a.html'] }])).get('old/a.html')!
  assert.match(page, '<meta http-equiv="refresh" content="0; url=../2021/01/22/a-b.html">')
  assert.match(page, '<a href="../2021/01/22/a-b.html">A &amp; B</a>')
  assert.match(page, '<link rel="canonical" href="https://paper.example/2021/01/22/a-b.html">')
})

for (const alias of [
  '/a.aspx',
  '/a/.htaccess.html',
  '/x%00',
  '/a%2F..%2Fb',
  '/con.html',
  `/${'x'.repeat(256)}`,
  '/x.html/y',
]) {
  it(`puts nothing at ${alias.slice(0, 20)}, and says so`, () => {
    const from = edition([{ title: 'A', aliases: [alias] }])
    assert.is(filesOf(from).size, 0)
    assert.equal(rulesOf(from), ['indexes/redirect-unable'])
  })
}

it('leads from original addresses on its own host and on former ones, and on no other', () => {
  const articles = [
    { title: 'A', url: 'https://paper.example/news/1.html' },
    { title: 'B', url: 'http://old.example:8080/news/2.html' },
    { title: 'C', url: 'https://other.example/news/3.html' },
    { title: 'D', url: 'https://paper.example/2021/01/22/d.html' },
  ]
  const files = filesOf(edition(articles, { formerHosts: ['old.example:8080'] }))
  assert.equal([...files.keys()].sort(), ['news/1.html', 'news/2.html'])
})

it('says which original address lies outside the site', () => {
  const articles = [
    { title: 'A', url: 'https://old.example/news/1.html' },
    { title: 'B', url: 'https://old.example/news/2.html?id=1' },
    { title: 'C', url: 'https://paper.example/arch/?id=3' },
  ]
  const from = edition(articles, { baseUrl: `${base}arch/`, formerHosts: ['old.example'], host: 'apache' })
  assert.equal(
    redirectNotices(from)
      .filter(({ reason }) => reason.includes('outside'))
      .map(({ rule, reason }) => [rule, reason])
      .sort(),
    [
      ['1.html', 'a.html'],
      ['2.html?id=1', 'b.html'],
    ].map(([page, now]) => [
      'indexes/redirect-unable',
      `The former address https://old.example/news/${page} lies outside the site, which begins at /arch/. Its article is at ${base}arch/2021/01/22/${now}.`,
    ]),
  )
})

it('has nginx, whose rules are of a server, lead from addresses outside the site, which only one article may have', () => {
  const articles = [
    { title: 'A', url: 'https://old.example/news/1.html' },
    { title: 'B', url: 'https://old.example/news/?id=1' },
    { title: 'C', url: 'https://paper.example/arch/?id=3' },
    { title: 'D', url: 'https://old.example/news/4.html' },
    { title: 'E', url: 'http://older.example/news/4.html' },
  ]
  const formerHosts = ['old.example', 'older.example']
  const from = edition(articles, { baseUrl: `${base}arch/`, formerHosts, host: 'nginx' })
  assert.equal(filesOf(from).get('_deploy/redirects-1.map')?.split('\n').sort(), [
    '',
    '"/arch/?id=3" "/arch/2021/01/22/c.html";',
    `"/news/1.html" "${base}arch/2021/01/22/a.html";`,
    `"/news/?id=1" "${base}arch/2021/01/22/b.html";`,
  ])
  assert.equal(rulesOf(from), ['indexes/redirect-taken', 'indexes/redirect-taken'])
})

it('takes no address from a page, a file, or another article', () => {
  const articles = [
    {
      title: 'A',
      aliases: ['/2021/01/22/b.html', '/2021/', '/tags/x/index.html', '/feed.xml', '/assets/x.html', '/'],
    },
    { title: 'B', aliases: ['/same.html'], tags: ['X'] },
    { title: 'C', aliases: ['/same.html'] },
  ]
  assert.equal([...filesOf(edition(articles)).keys()], [])
  assert.equal(rulesOf(edition(articles)), Array(8).fill('indexes/redirect-taken'))
})

it('leads on from where a list would be if the site had one', () => {
  const aliases = ['/2021/page-1.html', '/search.html', '/undated/']
  const many = Array.from({ length: 10 }, (_, at) => ({ title: `B ${at}` }))
  const from = edition([{ title: 'A', aliases }, ...many], { pageSize: 5, search: false })
  assert.equal([...filesOf(from).keys()].sort(), ['2021/page-1.html', 'search.html', 'undated/index.html'])
  assert.equal(rulesOf(from), [])
  const vague = Array.from({ length: 10 }, (_, at) => ({ title: `C ${at}`, date: at < 5 ? '2021' : null }))
  const all = edition([{ title: 'A', aliases }, ...many, ...vague], { pageSize: 5 })
  assert.equal(rulesOf(all), Array(3).fill('indexes/redirect-taken'))
})

it('writes an address once that an article names twice', () => {
  const article = { title: 'A', aliases: ['/a', '/a/', '/a/index.html'], url: `${base}a` }
  assert.equal([...filesOf(edition([article])).keys()], ['a/index.html'])
})

it('writes one page where an article names an address in capitals and in small letters', () => {
  const from = edition([{ title: 'A', aliases: ['/News/1'], url: `${base}news/1` }])
  assert.equal([...filesOf(from).keys()], ['News/1/index.html'])
  assert.equal(rulesOf(from), [])
})

it('leads from other spellings of a tag', () => {
  const from = edition([{ title: 'A', tags: ['Đắk Lắk', 'Huế'] }])
  const tags = [
    { label: 'Đắk Lắk', slug: null, aliases: ['Dak Lak', 'Tỉnh Đắk Lắk', 'Huế'] },
    { label: 'Nowhere', slug: null, aliases: ['Elsewhere'] },
  ]
  const files = filesOf({ ...from, config: { ...from.config, tags } })
  assert.equal([...files.keys()], ['tags/tinh-dak-lak/index.html'])
  assert.match(files.get('tags/tinh-dak-lak/index.html')!, 'url=../../tags/dak-lak/index.html')
})

const one = [{ title: 'A', aliases: ['/old/c%C3%A0 $"(1).html'] }]
const formats: [host: Site['host'], file: string, text: string][] = [
  ['netlify', '_redirects', '/old/c%C3%A0%20$%22(1).html /2021/01/22/a.html 301\n'],
  ['cloudflare-pages', '_redirects', '/old/c%C3%A0%20$%22(1).html /2021/01/22/a.html 301\n'],
  ['nginx', '_deploy/redirects-1.map', '"/old/c%C3%A0%20$%22(1).html" "/2021/01/22/a.html";\n'],
  ['apache', '.htaccess', 'RedirectMatch 301 "^/old/cà \\$\\"\\(1\\)\\.html$" "/2021/01/22/a.html"\n'],
]
for (const [host, file, text] of formats) {
  it(`writes rules for ${host}`, () => assert.ok(filesOf(edition(one, { host })).get(file)!.endsWith(text)))
}

it('writes no two pages whose names differ in capitals only, nor one beside a page of the site', () => {
  const from = edition([
    { title: 'A', aliases: ['/Old/', '/INDEX.html', '/Tags/', '/kept/'] },
    { title: 'B', aliases: ['/old/'] },
  ])
  assert.equal([...filesOf(from).keys()], ['kept/index.html'])
})

it('lets no address begin a line of its own in the settings of Apache', () => {
  const files = filesOf(edition([{ title: 'A', aliases: ['/x%0AHeader set X 1%00'] }], { host: 'apache' }))
  assert.ok(files.get('.htaccess')!.endsWith('"^/x\\x0aHeader set X 1\\x00$" "/2021/01/22/a.html"\n'))
})

it('compares decoded folders in Apache, as it does', () => {
  const settings = { host: 'apache', baseUrl: 'https://paper.example/b%C3%A1o%23"1/' } as const
  const rules = filesOf(edition([{ title: 'A', aliases: ['/old.html'] }], settings)).get('.htaccess')!
  assert.match(rules, String.raw`=~ m#^/báo\#\"1/assets/#"`)
  assert.match(
    rules,
    String.raw`RedirectMatch 301 "^/báo\#\"1/old\.html$" "/b%C3%A1o%23%221/2021/01/22/a.html"`,
  )
})

it('writes rules for S3', () => {
  const files = filesOf(edition([{ title: 'A', aliases: ['/old/1.aspx'] }], { host: 's3' }))
  assert.equal(JSON.parse(files.get('_deploy/s3-routing-rules.json')!), [
    {
      Condition: { KeyPrefixEquals: 'old/1.aspx', HttpErrorCodeReturnedEquals: '404' },
      Redirect: { ReplaceKeyWith: '2021/01/22/a.html', HttpRedirectCode: '301' },
    },
  ])
})

it('names files in S3 by their decoded folders', () => {
  const settings = { host: 's3', baseUrl: 'https://paper.example/b%C3%A1o/' } as const
  const rules = filesOf(edition([{ title: 'A', aliases: ['/old/1.aspx'] }], settings))
  assert.match(rules.get('_deploy/s3-routing-rules.json')!, '"KeyPrefixEquals": "báo/old/1.aspx"')
})

it('writes rules for S3 so that no old link follows that of a shorter address', () => {
  const articles = [
    { title: 'A', date: '2021-01-22', aliases: ['/tin/le-hoi'] },
    { title: 'B', date: '2020-01-22', aliases: ['/tin/le-hoi-2020', '/tin'] },
  ]
  const text = filesOf(edition(articles, { host: 's3' })).get('_deploy/s3-routing-rules.json')!
  const rules = JSON.parse(text) as { Condition: { KeyPrefixEquals: string } }[]
  assert.equal(
    rules.map(({ Condition }) => Condition.KeyPrefixEquals),
    ['tin/le-hoi-2020', 'tin/le-hoi', 'tin'],
  )
})

it('has nginx, which else takes them for the same, tell capitals from small letters', () => {
  const articles = [
    { title: 'A', date: '2021-01-22', aliases: ['/News/$1.html', '/other'] },
    { title: 'B', date: '2020-01-22', aliases: ['/news/$1.html'] },
  ]
  assert.is(
    filesOf(edition(articles, { host: 'nginx' })).get('_deploy/redirects-1.map'),
    String.raw`"~^/News/\\$1\\.html$" "/2021/01/22/a.html";
"/other" "/2021/01/22/a.html";
"~^/news/\\$1\\.html$" "/2020/01/22/b.html";
`,
  )
})

it('gives nginx no key that is too long for its hash, nor a word too long for it to read: it would not start', () => {
  const aliases = [`/${'a'.repeat(229)}`, `/${'b.'.repeat(115)}`, `/c?${'*'.repeat(2000)}`]
  const from = edition([{ title: 'A', aliases }], { host: 'nginx' })
  assert.is(
    filesOf(from).get('_deploy/redirects-1.map'),
    `"/${'a'.repeat(229)}" "/2021/01/22/a.html";\n"~^/${String.raw`b\\.`.repeat(115)}$" "/2021/01/22/a.html";\n`,
  )
  assert.equal(rulesOf(from), ['indexes/redirect-unable'])
})

it('says which address is too long for a rule of Cloudflare, which would heed no such line', () => {
  const long = `/${'a'.repeat(1000)}`
  const from = edition([{ title: 'A', aliases: ['/b', long] }], { host: 'cloudflare-pages' })
  assert.is(filesOf(from).get('_redirects'), '/b /2021/01/22/a.html 301\n')
  assert.equal(rulesOf(from), ['indexes/redirect-unable'])
})

it('compares queries where the server can', () => {
  const articles = [{ title: 'A', url: `${base}article.asp?id=1` }]
  assert.equal(
    filesOf(edition(articles, { host: 'nginx' })).get('_deploy/redirects-1.map'),
    '"/article.asp?id=1" "/2021/01/22/a.html";\n',
  )
  assert.equal(rulesOf(edition(articles, { host: 'netlify' })), ['indexes/redirect-unable'])
})

it('asks for the name of the web server only where it is not known and would help', () => {
  const hintOf = (article: ArticleSketch, site: Partial<Site> = {}) =>
    redirectNotices(edition([article], site))[0]!.hint
  const asked = { title: 'A', url: `${base}article.asp?id=1` }
  assert.match(hintOf(asked), '"host:"')
  assert.not.match(hintOf(asked, { host: 'netlify' }), '"host:"')
  assert.not.match(hintOf({ title: 'A', url: `${base}khac/a.html` }, { baseUrl: `${base}bao/` }), '"host:"')
})

it('makes pages where there are more redirects than the host takes', () => {
  const aliases = Array.from({ length: 51 }, (_, place) => `/old/${place}.html`)
  const from = edition([{ title: 'A', aliases }], { host: 's3' })
  assert.is(filesOf(from).size, 51)
  assert.equal(rulesOf(from), ['indexes/redirect-limit'])
})

it('makes pages where the rules are more bytes than GitLab reads, which heeds none of a longer file', () => {
  const aliases = (count: number) =>
    Array.from({ length: count }, (_, place) => `/cũ/bài-báo-cũ-của-tờ-báo-${place}.html`)
  const asRules = edition([{ title: 'A', aliases: aliases(400) }], { host: 'gitlab-pages' })
  assert.equal([...filesOf(asRules).keys()], ['_redirects'])
  const asPages = edition([{ title: 'A', aliases: aliases(900) }], { host: 'gitlab-pages' })
  assert.is(filesOf(asPages).size, 900)
  assert.equal(rulesOf(asPages), ['indexes/redirect-limit'])
})

it('keeps the path of a site that is not at the root of its host', () => {
  const site = { baseUrl: 'https://lib.example/archive/', host: 'netlify' as const }
  const articles = [{ title: 'A', url: 'https://lib.example/archive/x.html', aliases: ['y.html'] }]
  assert.is(
    filesOf(edition(articles, site)).get('_redirects'),
    '/archive/y.html /archive/2021/01/22/a.html 301\n/archive/x.html /archive/2021/01/22/a.html 301\n',
  )
})

const headers: [host: Site['host'], files: string[]][] = [
  [null, []],
  ['netlify', ['_headers']],
  ['cloudflare-pages', ['_headers']],
  ['nginx', ['_deploy/headers.conf']],
  ['apache', ['.htaccess']],
  ['github-pages', ['.nojekyll']],
  ['gitlab-pages', []],
  ['s3', []],
]
for (const [host, files] of headers) {
  it(`tells ${host ?? 'no host'} ${files.length ? 'headers and settings' : 'nothing'} where nothing moved`, () =>
    assert.equal([...filesOf(edition([{ title: 'A' }], { host })).keys()], files))
}

it('allows neither inline scripts nor other sites', () => {
  const text = filesOf(edition([{ title: 'A' }], { host: 'netlify' })).get('_headers')!
  assert.match(text, "/*\n  Content-Security-Policy: default-src 'none';")
  assert.match(text, '/assets/*\n  Cache-Control: public, max-age=31536000, immutable')
  assert.not.match(text, 'unsafe')
  assert.not.match(text, 'http')
})

it('has keys that change with the redirects', () => {
  const keys = (aliases: string[]) =>
    redirectBundles(edition([{ title: 'A', aliases }])).map(({ key }) => key)
  assert.equal(keys(['/a']), keys(['/a']))
  assert.is.not(keys(['/a'])[1], keys(['/b'])[1])
})

it('leads from the addresses of sources that say the same', () => {
  const from = edition([{ title: 'A', aliases: ['/old/a.html'] }], { host: 'netlify' })
  const copies = [
    {
      source: 'b.txt',
      aliases: ['/old/a.html', '/old/b.html'],
      originalUrl: 'https://paper.example/news/2.html',
      url: '2021/01/22/other.html',
    },
  ]
  const archive = { ...from.archive, copies: () => copies }
  assert.equal(
    filesOf({ ...from, archive })
      .get('_redirects')!
      .split('\n'),
    [
      ...['old/a', 'old/b', '2021/01/22/other', 'news/2'].map(
        (name) => `/${name}.html /2021/01/22/a.html 301`,
      ),
      '',
    ],
  )
})

const tombstones = [
  { file: '2021/01/22/b.html', reason: 'Tòa <án>', date: '2026-11-23', source: 'b.txt', copies: [] },
]
const gone = (host: Site['host'], baseUrl = base) => {
  const from = edition([{ title: 'A' }], { host, baseUrl, language: 'en' })
  return filesOf({ ...from, archive: { ...from.archive, tombstones } })
}

it('has nginx and Apache send the page of what was taken down with the status 410', () => {
  assert.is(gone('nginx').get('_deploy/gone-1.map'), '"/2021/01/22/b.html" 1;\n')
  const rules = gone('apache').get('.htaccess')!
  assert.match(rules, 'ErrorDocument 410 /%{REQUEST_URI}\n')
  assert.match(rules, 'RewriteRule "^2021/01/22/b\\.html$" - [G]\n')
})

it('has nginx compare decoded folders, as it does', () =>
  assert.is(
    gone('nginx', 'https://paper.example/b%C3%A1o/').get('_deploy/gone-1.map'),
    '"/báo/2021/01/22/b.html" 1;\n',
  ))

it('gives Netlify a page to send with the status 410', () => {
  const files = gone('netlify')
  assert.is(files.get('_redirects'), '/2021/01/22/b.html /_deploy/gone/2021/01/22/b.html 410!\n')
  const page = files.get('_deploy/gone/2021/01/22/b.html')!
  assert.match(page, '<p>Tòa &lt;án&gt;</p>')
  assert.match(page, '<a href="https://paper.example/">')
})

for (const [host, file, rule] of [
  ['netlify', '_redirects', '/old/b.html /2021/01/22/b.html 301\n/2021/01/22/b.html /_deploy/gone'],
  ['cloudflare-pages', '_redirects', '/old/b.html /2021/01/22/b.html 301\n'],
  ['gitlab-pages', '_redirects', '/old/b.html /2021/01/22/b.html 301\n'],
  ['nginx', '_deploy/redirects-1.map', '"/old/b.html" "/2021/01/22/b.html";\n'],
  ['apache', '.htaccess', 'RedirectMatch 301 "^/old/b\\.html$" "/2021/01/22/b.html"\n'],
  ['s3', '_deploy/s3-routing-rules.json', '"ReplaceKeyWith": "2021/01/22/b.html"'],
  ['github-pages', 'old/b.html', 'url=../2021/01/22/b.html'],
] as const) {
  it(`leads from the old address of what was taken down by a rule for ${host}`, () => {
    const copies = [{ source: 'b.txt', aliases: ['/old/b.html'], originalUrl: null, url: null }]
    const from = edition([{ title: 'A' }], { host, language: 'en' })
    const archive = { ...from.archive, tombstones: [{ ...tombstones[0]!, copies }] }
    assert.ok(
      filesOf({ ...from, archive })
        .get(file)!
        .includes(rule),
    )
  })
}

for (const host of ['cloudflare-pages', 'gitlab-pages', 'github-pages', 's3', null] as const) {
  it(`gives no rule for what is gone to ${host}, which knows none`, () =>
    assert.not.match([...gone(host).values()].join(''), 'b.html'))
}

it('has Apache send compressed copies, where there are any', () => {
  const rules = (compress: Site['compress']) =>
    filesOf(edition([{ title: 'A' }], { host: 'apache', compress })).get('.htaccess')!
  assert.match(rules(['br', 'gz']), 'RewriteCond "%{REQUEST_FILENAME}.br" -f\n')
  assert.match(rules(['gz']), 'Header set Content-Encoding gzip\n')
  assert.not.match(rules([]), 'Accept-Encoding')
})

it.run()
