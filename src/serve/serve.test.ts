import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { MachineError } from '../kit/errors.ts'
import { reload } from './reload.ts'
import { type Served, type ServeOptions, serve } from './serve.ts'

interface Place {
  folder: string
  root: string
  served: Served
  others: (() => Promise<void>)[]
}

const it = suite<Place>('serve')

it.before((place) => {
  place.folder = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-serve-')))
  place.root = join(place.folder, 'dist')
  const files = {
    'dist/index.html': '<title>Báo</title>',
    'dist/404.html': '<title>Not here</title>',
    'dist/2021/index.html': '<title>2021</title>',
    'dist/2021/đắk.html': '<title>Đắk</title><body>text</body>',
    'dist/main.css': 'body{}',
    'dist/digits.bin': '0123456789',
    'dist/empty/x.txt': '',
    'secret.txt': 'secret',
    'dist-too/secret.txt': 'secret',
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(place.folder, name, '..'), { recursive: true })
    writeFileSync(join(place.folder, name), text)
  }
  symlinkSync('../secret.txt', join(place.root, 'leak.txt'))
  symlinkSync('../dist-too', join(place.root, 'too'))
  symlinkSync('main.css', join(place.root, 'inside.css'))
})

it.before.each(async (place) => {
  place.others = []
  place.served = await start(place, { root: place.root, port: 0 })
})

it.after.each(async ({ others }) => {
  for (const close of others) await close()
})

it.after(({ folder }) => rmSync(folder, { recursive: true }))

async function start(place: Place, options: ServeOptions): Promise<Served> {
  const served = await serve(options)
  place.others.push(served.close)
  return served
}

/** Sends raw lines, so that nothing between tidies them up, and gives the whole answer. */
function send(port: number, lines: string[]): Promise<string> {
  return new Promise((done, fail) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`))
    socket.setEncoding('utf8')
    socket.on('data', (piece) => {
      answer += piece
    })
    socket.on('error', fail)
    socket.on('close', () => done(answer))
  })
}

async function ask(served: Served, target: string, headers: string[] = [], method = 'GET') {
  const host = headers.some((header) => /^host:/i.test(header)) ? [] : [`Host: 127.0.0.1:${served.port}`]
  const answer = await send(served.port, [
    `${method} ${target} HTTP/1.1`,
    ...host,
    'Connection: close',
    ...headers,
  ])
  const [head, ...body] = answer.split('\r\n\r\n')
  const [first, ...rest] = head!.split('\r\n')
  const fields = new Map(
    rest.map((line) => [line.split(':', 1)[0]!.toLowerCase(), line.replace(/^[^:]*: /, '')]),
  )
  return { status: Number(first!.split(' ')[1]), fields, body: body.join('\r\n\r\n') }
}

it('sends a page with its type, its length and a tag', async ({ served }) => {
  const { status, fields, body } = await ask(served, '/')
  assert.is(status, 200)
  assert.is(body, '<title>Báo</title>')
  assert.is(fields.get('content-type'), 'text/html; charset=utf-8')
  assert.is(fields.get('content-length'), '19')
  assert.ok(fields.get('etag'))
  assert.is(fields.get('access-control-allow-origin'), undefined)
})

it('sends the policy that hosts are told to send with whatever it answers', async ({ served }) => {
  for (const target of ['/', '/2021', '/nothing.html', '/..%2fx', '/bytes.bin']) {
    const { fields } = await ask(served, target)
    assert.match(fields.get('content-security-policy')!, /^default-src 'none'; .*script-src 'self';/, target)
    assert.is(fields.get('x-content-type-options'), 'nosniff', target)
  }
})

it('sends the index of a folder, and leads to it where the slash is missing', async ({ served }) => {
  assert.is((await ask(served, '/2021/')).body, '<title>2021</title>')
  const { status, fields } = await ask(served, '/2021?page=2')
  assert.is(status, 301)
  assert.is(fields.get('location'), '/2021/?page=2')
})

it('finds names of any language', async ({ served }) => {
  assert.is((await ask(served, '/2021/%C4%91%E1%BA%AFk.html')).status, 200)
})

it('sends its page for missing addresses with status 404', async ({ served }) => {
  for (const target of [
    '/nowhere',
    '/empty/',
    '/empty',
    '/main.css/',
    '/leak.txt',
    '/too/secret.txt',
    '/too/',
  ]) {
    const { status, body } = await ask(served, target)
    assert.is(status, 404, target)
    assert.is(body, '<title>Not here</title>', target)
  }
})

it('follows a link that stays in the folder', async ({ served }) => {
  assert.is((await ask(served, '/inside.css')).body, 'body{}')
})

it('says that a browser has the file already', async ({ served }) => {
  const tag = (await ask(served, '/main.css')).fields.get('etag')!
  const { status, body } = await ask(served, '/main.css', [`If-None-Match: "old", W/${tag}`])
  assert.is(status, 304)
  assert.is(body, '')
})

it('changes the tag with the file', async ({ served, root }) => {
  writeFileSync(join(root, 'changing.css'), 'a{}')
  const before = (await ask(served, '/changing.css')).fields.get('etag')
  writeFileSync(join(root, 'changing.css'), 'bb{}')
  assert.is.not((await ask(served, '/changing.css')).fields.get('etag'), before)
})

it('sends the range that is asked for', async ({ served }) => {
  const { status, fields, body } = await ask(served, '/digits.bin', ['Range: bytes=3-5'])
  assert.is(status, 206)
  assert.is(body, '345')
  assert.is(fields.get('content-range'), 'bytes 3-5/10')
  const tag = fields.get('etag')
  assert.is((await ask(served, '/digits.bin', ['Range: bytes=-2', `If-Range: ${tag}`])).body, '89')
  assert.is((await ask(served, '/digits.bin', ['Range: bytes=-2', 'If-Range: "old"'])).body, '0123456789')
})

it('says so where there is no such range', async ({ served }) => {
  const { status, fields } = await ask(served, '/digits.bin', ['Range: bytes=10-'])
  assert.is(status, 416)
  assert.is(fields.get('content-range'), 'bytes */10')
})

it('sends the head alone to HEAD', async ({ served }) => {
  const { status, fields, body } = await ask(served, '/digits.bin', [], 'HEAD')
  assert.equal([status, fields.get('content-length'), body], [200, '10', ''])
  const missing = await ask(served, '/nowhere', [], 'HEAD')
  assert.equal([missing.status, missing.body], [404, ''])
})

it('sends an empty file', async ({ served }) => {
  const { status, fields } = await ask(served, '/empty/x.txt')
  assert.equal([status, fields.get('content-length')], [200, '0'])
})

it('refuses what leads out of the folder, however it is written', async ({ served }) => {
  const targets = [
    '/../secret.txt',
    '/2021/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/main.css%00.html',
    '/2021/#/../../../secret.txt',
    'http://127.0.0.1/main.css',
  ]
  for (const target of targets) assert.is((await ask(served, target)).status, 400, target)
  assert.is((await ask(served, '/%252e%252e/secret.txt')).status, 404)
  assert.is((await ask(served, '//127.0.0.1/2021')).status, 404)
})

it('refuses hosts and origins of others', async ({ served }) => {
  assert.is((await ask(served, '/', ['Host: evil.example'])).status, 403)
  assert.is((await ask(served, '/', ['Host: 127.0.0.1.evil.example'])).status, 403)
  assert.is((await ask(served, '/', ['Origin: http://evil.example'])).status, 403)
  assert.is((await ask(served, '/', ['Origin: null'])).status, 403)
  assert.is((await ask(served, '/', [`Origin: http://127.0.0.1:${served.port}`])).status, 200)
  assert.match(await send(served.port, ['GET / HTTP/1.1', 'Connection: close']), /^HTTP\/1\.1 400 /)
  assert.match(await send(served.port, ['GET / HTTP/1.0']), /^HTTP\/1\.1 403 /)
})

it('refuses methods that would change something, and odd ones', async ({ served }) => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'PATCH']) {
    const { status, fields } = await ask(served, '/', [], method)
    assert.equal([status, fields.get('allow')], [405, 'GET, HEAD'], method)
  }
  assert.match(await send(served.port, ['BREW / HTTP/1.1', 'Host: 127.0.0.1']), /^HTTP\/1\.1 400 /)
  assert.is(await send(served.port, ['CONNECT other.example:80 HTTP/1.1', 'Host: 127.0.0.1']), '')
})

it('says which port may not be opened', async ({ root }) => {
  const isAllowed = await new Promise<boolean>((done) => {
    const server = createServer()
    server.once('error', () => done(false))
    server.listen(1, '127.0.0.1', () => server.close(() => done(true)))
  })
  if (isAllowed) return
  try {
    await serve({ root, port: 1 })
    assert.unreachable('the port was opened')
  } catch (error) {
    assert.instance(error, MachineError)
    assert.match((error as Error).message, 'You may not open port 1: ports below 1024')
  }
})

it('looks for a free port without a warning of the engine', async (place) => {
  const warnings: Error[] = []
  const take = (warning: Error) => void warnings.push(warning)
  process.on('warning', take)
  for (let i = 0; i < 14; i++) await start(place, { root: place.root, port: place.served.port })
  await new Promise((done) => setImmediate(done))
  process.off('warning', take)
  assert.equal(warnings, [])
})

it('takes the next port where one is taken, and frees it in the end', async (place) => {
  const next = await start(place, { root: place.root, port: place.served.port })
  assert.ok(next.port > place.served.port)
  await place.served.close()
  const again = await start(place, { root: place.root, port: place.served.port })
  assert.is(again.port, place.served.port)
})

it('answers 404 while the folder does not exist', async (place) => {
  const served = await start(place, { root: join(place.folder, 'later'), port: 0 })
  assert.is((await ask(served, '/')).status, 404)
})

it('puts the reload script into pages but not onto the disk', async (place) => {
  const steps = reload('token')
  const served = await start(place, { root: place.root, port: 0, reload: steps })
  const { body, fields } = await ask(served, '/2021/%C4%91%E1%BA%AFk.html')
  assert.match(
    body,
    /text<script src="\/\.dateline\/token\/browser\.js" data-number="0" data-digest="[0-9a-f]{32}" data-file="[^"]+"><\/script><\/body>$/,
  )
  assert.is(fields.get('content-length'), String(Buffer.byteLength(body)))
  assert.is((await ask(served, '/main.css')).body, 'body{}')
  steps.step({ changed: [], moved: {}, problems: [] })
  assert.is.not((await ask(served, '/2021/%C4%91%E1%BA%AFk.html')).fields.get('etag'), fields.get('etag'))
  steps.close()
})

it('keeps script and events from those without the token', async (place) => {
  const steps = reload('token')
  const served = await start(place, { root: place.root, port: 0, reload: steps })
  assert.match((await ask(served, '/.dateline/token/browser.js')).body, /EventSource/)
  assert.is((await ask(served, '/.dateline/guess/browser.js')).status, 404)
  assert.is((await ask(served, '/.dateline/guess/events')).status, 404)
  assert.is((await ask(served, '/.dateline/token/events', ['Origin: http://evil.example'])).status, 403)
  steps.close()
})

it('tells a late browser of the present state and then of each build', async (place) => {
  const steps = reload('token')
  const served = await start(place, { root: place.root, port: 0, reload: steps })
  steps.step({ changed: null, moved: {}, problems: [] })
  const answer = await fetch(`${served.url}.dateline/token/events`)
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
  assert.match((await reader.read()).value!, /event: hello\ndata: \{"number":1,"problems":\[\]\}\n\n$/)
  steps.step({ changed: ['index.html'], moved: { 'a.html': 'b.html' }, problems: [] })
  assert.match(
    (await reader.read()).value!,
    /^event: step\ndata: \{"number":2,"changed":\["index\.html"\],"moved":\{"a\.html":"b\.html"\},"problems":\[\]\}\n\n$/,
  )
  await reader.cancel()
  steps.close()
})

it('answers below the path of the base URL too, from which the page for what is not there names its files', async ({
  root,
  served,
}) => {
  const robots = join(root, 'robots.txt')
  writeFileSync(robots, 'User-agent: *\n\nSitemap: https://paper.example/b%C3%A1o/old/sitemap.xml\n')
  try {
    for (const target of ['/b%C3%A1o/old/', '/b%C3%A1o/old/main.css', '/b%C3%A1o/old/2021/', '/main.css'])
      assert.is((await ask(served, target)).status, 200, target)
    for (const target of ['/b%C3%A1o/old', '/b%C3%A1o/old/2021'])
      assert.is((await ask(served, target)).fields.get('location'), `${target}/`)
    for (const target of ['/b%C3%A1o/', '/old/main.css', '/b%C3%A1o/old/leak.txt', '/b%C3%A1o/old/none.html'])
      assert.is((await ask(served, target)).status, 404, target)
  } finally {
    rmSync(robots)
  }
})

it.run()
