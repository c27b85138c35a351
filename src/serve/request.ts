/** The path that was asked for, or the status to refuse it with. */
export type Asked =
  | { readonly segments: readonly string[]; readonly folder: boolean }
  | { readonly refused: number }

/**
 * Splits a request target (`/2021/01/22/?x=1`) into folder and file names, decoded exactly once. Targets that a file system might interpret in
 * another way are refused: `..`, `\`, NUL and other controls, encoded slashes, `#`, another server's address.
 */
export function readTarget(target: string): Asked {
  if (!target.startsWith('/') || /[#\\\u0000-\u0020\u007f]/.test(target)) return { refused: 400 }
  const path = target.split('?', 1)[0]!
  const segments: string[] = []
  const raw = path.slice(1).split('/')
  const folder = raw.at(-1) === ''
  if (folder) raw.pop()
  for (const part of raw) {
    const segment = decoded(part)
    if (segment === null || segment === '.' || segment === '..') return { refused: 400 }
    if (/[/\\#\u0000-\u001f\u007f]/.test(segment)) return { refused: 400 }
    // In a redirect, `//host/` would become another server's address.
    if (segment === '') return { refused: 404 }
    segments.push(segment)
  }
  return { segments, folder }
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

/**
 * Whether a request comes from a browser on this machine and a page of this server: its `Host` must be a name of this machine (not a foreign
 * name that was pointed here), and its `Origin`, if any, this very server.
 */
export function isOwn(host: string | undefined, origin: string | undefined): boolean {
  if (!host || !/^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host)) return false
  return origin === undefined || origin.toLowerCase() === `http://${host.toLowerCase()}`
}

/** The requested bytes of a file, `from` to `to` (included); null for the whole file; `none` if the file has no such bytes. */
export type Range = { readonly from: number; readonly to: number } | 'none' | null

/** Reads a `Range` header. Several ranges, or an invalid one, ask for the whole file (RFC 9110, 14.2). */
export function readRange(header: string | undefined, size: number): Range {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return null
  const [first, last] = [match[1]!, match[2]!]
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'none' : { from: size - length, to: size - 1 }
  }
  const from = Number(first)
  const to = last === '' ? size - 1 : Number(last)
  if (to < from && last !== '') return null
  return from >= size ? 'none' : { from, to: Math.min(to, size - 1) }
}
