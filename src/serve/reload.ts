import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { digestOf } from '../kit/digest.ts'

/** A problem, as the overlay shows it. */
export interface Problem {
  readonly level: 'warning' | 'error'
  /** `content/2021/ferry.txt:3` */
  readonly place: string
  readonly reason: string
  readonly hint: string
  readonly rule: string
  /** The lines around the place, with the line itself marked; none if there is no such text. */
  readonly frame: readonly { readonly line: number; readonly text: string; readonly here: boolean }[]
}

/** What a build did, as far as browsers need to know. */
export interface Step {
  /** Files of the site that were written or removed; null if anything may have changed. */
  readonly changed: readonly string[] | null
  /** Pages whose address changed: the old file and the new one. */
  readonly moved: Readonly<Record<string, string>>
  readonly problems: readonly Problem[]
}

/** Keeps browsers up to date with the builds, through server-sent events. */
export interface Reload {
  /** Tells every browser about a build. */
  step(step: Step): void
  /** Answers a request for the script or the events; false if it is for neither. */
  respond(segments: readonly string[], request: IncomingMessage, response: ServerResponse): boolean
  /** Adds the script, with a digest of the page, to a page; `file` is its place in the site. */
  inject(page: string, file: string): string
  /** A part for the entity tag of pages with the script, which changes when the script does. */
  tag(): string
  close(): void
}

const alive = 25_000
const script = readFileSync(new URL('browser.js', import.meta.url))

/**
 * A reload with a token of its own, without which neither the script nor the events can be fetched. A browser that connects late gets the present
 * state at once, and reloads if its page is older.
 */
export function reload(token = randomBytes(16).toString('hex')): Reload {
  const listeners = new Set<ServerResponse>()
  let number = 0
  let problems: readonly Problem[] = []
  // Browsers and proxies give up on a silent connection.
  const pulse = setInterval(() => {
    for (const listener of listeners) listener.write(':\n\n')
  }, alive).unref()

  const respond: Reload['respond'] = ([folder, given, name, ...rest], request, response) => {
    if (folder !== '.dateline' || given !== token || rest.length > 0) return false
    if (name === 'browser.js') {
      response.writeHead(200, { ...headers, 'Content-Type': 'text/javascript; charset=utf-8' })
      response.end(request.method === 'HEAD' ? undefined : script)
      return true
    }
    if (name !== 'events' || request.method !== 'GET') return false
    response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' })
    response.write(`retry: 500\n\n${event('hello', { number, problems })}`)
    listeners.add(response)
    response.on('close', () => listeners.delete(response))
    return true
  }

  return {
    respond,
    step(step) {
      number++
      problems = step.problems
      const text = event('step', { number, changed: step.changed, moved: step.moved, problems })
      for (const listener of listeners) listener.write(text)
    },
    inject(page, file) {
      const tag = `<script src="/.dateline/${token}/browser.js" data-number="${number}" data-digest="${digestOf(page)}" data-file="${encodeURIComponent(file)}"></script>`
      const end = page.lastIndexOf('</body>')
      return end < 0 ? page + tag : page.slice(0, end) + tag + page.slice(end)
    },
    tag: () => `${token.slice(0, 8)}${number}`,
    close() {
      clearInterval(pulse)
      for (const listener of listeners) listener.end()
    },
  }
}

const headers = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

function event(name: string, data: unknown): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}
