import { realpathSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { relative, sep } from 'node:path'
import { everyHeader } from '../indexes/headers.ts'
import { MachineError } from '../kit/errors.ts'
import { answer, type Body, refuse } from './answer.ts'
import { baseOf } from './base.ts'
import { find, type OpenFile } from './file.ts'
import type { Reload } from './reload.ts'
import { isOwn, readTarget } from './request.ts'
import { typeOf } from './types.ts'

export interface ServeOptions {
  /** The folder to serve (absolute). It may disappear and return meanwhile. */
  readonly root: string
  /** The first port to try; 0 takes any. */
  readonly port: number
  /** Keeps browsers up to date with the builds; without it the files are sent as they are. */
  readonly reload?: Reload
}

export interface Served {
  /** `http://127.0.0.1:4000/` */
  readonly url: string
  readonly port: number
  /** Ends all connections and frees the port. */
  close(): Promise<void>
}

/** How many ports are tried, one after another, if the first is taken. */
const tries = 32

/**
 * Serves a folder on 127.0.0.1 as a CDN would: with content types, `index.html` for a folder, `404.html` with status 404, ranges, entity tags, the
 * path of the base URL and, without `reload`, the security headers that hosts are told to send. It answers only browsers on this machine, and sends
 * only what lies in the folder. Throws MachineError if no port is free.
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const server = createServer((request, response) => {
    respond(options, request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy()
      else refuse(response, 500, error instanceof Error ? error.message : String(error))
    })
  })
  const port = await listen(server, options.port)
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

async function listen(server: Server, first: number): Promise<number> {
  const last = first === 0 ? 0 : Math.min(65_535, first + tries - 1)
  for (let port = first; port <= last; port++) {
    const error = await new Promise<NodeJS.ErrnoException | null>((done) => {
      const opened = () => end(null)
      const end = (error: NodeJS.ErrnoException | null) => {
        server.off('error', end).off('listening', opened)
        done(error)
      }
      server.on('error', end).on('listening', opened)
      server.listen({ port, host: '127.0.0.1', exclusive: true })
    })
    if (!error) return (server.address() as AddressInfo).port
    // Windows gives this error for ports that it reserves, which lie among the others.
    if (error.code === 'EACCES' && process.platform !== 'win32') {
      const rights = port < 1024 ? ': ports below 1024 are kept for the administrator' : ''
      throw new MachineError(`You may not open port ${port}${rights}. Name another with --port.`, {
        cause: error,
      })
    }
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') {
      throw new MachineError(`Port ${port} of 127.0.0.1 cannot be opened.`, { cause: error })
    }
  }
  throw new MachineError(`No port from ${first} to ${last} is free: name another with --port.`)
}

async function respond(
  options: ServeOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // The headers that hosts are told to send, so that what their policy forbids shows here first. The policy would block the reload script.
  if (!options.reload) for (const [name, value] of everyHeader) response.setHeader(name, value)
  const { host, origin } = request.headers
  if (!isOwn(host, origin)) return refuse(response, 403, 'Only pages of this server may ask.')
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return refuse(response, 405, 'Only GET and HEAD are answered.')
  }
  const target = request.url ?? ''
  const asked = readTarget(target)
  if ('refused' in asked) return refuse(response, asked.refused, 'There is nothing by this address.')
  if (options.reload?.respond(asked.segments, request, response)) return
  const root = rootOf(options.root)
  const found = root === null ? null : await findPlaced(root, asked.segments, asked.folder)
  if (found === 'slash') return redirect(response, target)
  if (found) return answer(request, response, 200, await bodyOf(options, root!, found))
  const missing = root === null ? null : await find(root, ['404.html'])
  if (missing?.kind === 'file') return answer(request, response, 404, await bodyOf(options, root!, missing))
  if (!options.reload) return refuse(response, 404, 'There is nothing by this address.')
  // A site that could not be built yet has no pages; this one carries the script that says why.
  const page = '<!doctype html><title>404</title><body><p>There is nothing by this address yet.</body>'
  const bytes = Buffer.from(options.reload.inject(page, '404.html'))
  return answer(request, response, 404, {
    bytes,
    size: bytes.length,
    tag: '"none"',
    type: typeOf('404.html'),
  })
}

/** The real path of the folder; null while it does not exist. */
function rootOf(folder: string): string | null {
  try {
    return realpathSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Finds a page by its place in the folder or, if the site will stand below a path of its host, by its place there. */
async function findPlaced(
  root: string,
  segments: readonly string[],
  folder: boolean,
): Promise<OpenFile | 'slash' | null> {
  const found = await findPage(root, segments, folder)
  if (found) return found
  const base = await baseOf(root)
  if (base.length === 0 || base.some((name, at) => name !== segments[at])) return null
  const inside = segments.slice(base.length)
  return inside.length === 0 && !folder ? 'slash' : findPage(root, inside, folder)
}

async function findPage(
  root: string,
  segments: readonly string[],
  folder: boolean,
): Promise<OpenFile | 'slash' | null> {
  const found = await find(root, folder ? [...segments, 'index.html'] : segments)
  if (found?.kind === 'file') return found
  if (folder || found?.kind !== 'folder') return null
  const index = await find(root, [...segments, 'index.html'])
  if (index?.kind !== 'file') return null
  await index.handle.close()
  return 'slash'
}

function redirect(response: ServerResponse, target: string): void {
  const [path, ...query] = target.split('?')
  const location = [`${path}/`, ...query].join('?')
  response.writeHead(301, { Location: location, 'Cache-Control': 'no-cache', 'Content-Length': 0 }).end()
}

/** What is sent for a file: its bytes or, for a page, its text with the reload script added. */
async function bodyOf({ reload }: ServeOptions, root: string, file: OpenFile): Promise<Body> {
  const type = typeOf(file.path)
  if (!reload || !type.startsWith('text/html')) return { ...file, type }
  try {
    const page = reload.inject(
      await file.handle.readFile('utf8'),
      relative(root, file.path).split(sep).join('/'),
    )
    const bytes = Buffer.from(page)
    return { bytes, size: bytes.length, tag: `${file.tag.slice(0, -1)}-${reload.tag()}"`, type }
  } finally {
    await file.handle.close()
  }
}
