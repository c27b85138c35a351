import type { FileHandle } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { readRange } from './request.ts'

/** What is sent: bytes in memory, or an open file, which is closed here. */
export type Body = {
  readonly size: number
  readonly tag: string
  readonly type: string
} & ({ readonly bytes: Uint8Array } | { readonly handle: FileHandle })

// No page of another site may read anything of this one, not even as an image or a script.
const always = {
  'Cache-Control': 'no-cache',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Sends `body` with `status`, or only the range that was requested, or 304 if the browser has it already. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  status: 200 | 404,
  body: Body,
): Promise<void> {
  try {
    await send(request, response, status, body)
  } finally {
    if ('handle' in body) await body.handle.close()
  }
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: Body,
): Promise<void> {
  const { size, tag, type } = body
  const { 'if-none-match': known, 'if-range': unless, range: asked } = request.headers
  if (status === 200 && known && matches(known, tag)) {
    response.writeHead(304, { ...always, ETag: tag }).end()
    return
  }
  const ranged = status === 200 && request.method === 'GET' && (unless === undefined || unless === tag)
  const range = ranged ? readRange(asked, size) : null
  if (range === 'none') {
    response.writeHead(416, { ...always, 'Content-Range': `bytes */${size}`, 'Content-Length': 0 }).end()
    return
  }
  const { from, to } = range ?? { from: 0, to: size - 1 }
  response.writeHead(range ? 206 : status, {
    ...always,
    'Accept-Ranges': 'bytes',
    'Content-Length': to - from + 1,
    ...(range ? { 'Content-Range': `bytes ${from}-${to}/${size}` } : {}),
    'Content-Type': type,
    ETag: tag,
  })
  if (request.method === 'HEAD' || size === 0) response.end()
  else if ('bytes' in body) response.end(body.bytes.subarray(from, to + 1))
  else await stream(body.handle, from, to, response)
}

/** Streams a body. A browser that disconnects meanwhile is not a failure. */
async function stream(
  handle: FileHandle,
  start: number,
  end: number,
  response: ServerResponse,
): Promise<void> {
  try {
    await pipeline(handle.createReadStream({ start, end, autoClose: false }), response)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}

/** Whether `If-None-Match` names `tag`; weak tags match strong ones here (RFC 9110, 13.1.2). */
function matches(header: string, tag: string): boolean {
  return header.split(',').some((part) => {
    const known = part.trim().replace(/^W\//, '')
    return known === '*' || known === tag
  })
}

/** Answers a request with a status and a sentence. */
export function refuse(response: ServerResponse, status: number, reason: string): void {
  const bytes = Buffer.from(`${status} ${reason}\n`)
  response.writeHead(status, {
    ...always,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': bytes.length,
  })
  response.end(response.req.method === 'HEAD' ? undefined : bytes)
}
