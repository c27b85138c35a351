/** What was asked for, or the status it is refused with. */
export type Asked =
  | { readonly segments: readonly string[]; readonly folder: boolean }
  | { readonly refused: number }

/**
 * A request target (`/2021/01/22/?x=1`) as folder and file names, decoded exactly once. Refused are targets that a file
 * system might read otherwise than we do: `..`, `\`, NUL and other controls, encoded slashes, `#`, another server's address.
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
    // `//host/` would become another server's address in a redirect.
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
 * Whether a request comes from this machine's own browser and page: a `Host` that is a name of this machine (a foreign
 * site's name that was pointed here is not), and an `Origin`, where there is one, of this very server.
 */
export function isOwn(host: string | undefined, origin: string | undefined): boolean {
  if (!host || !/^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host)) return false
  return origin === undefined || origin.toLowerCase() === `http://${host.toLowerCase()}`
}

/** The bytes `from` to `to` (included) of a file that are asked for; null for the whole file; `none` where there are none such. */
export type Range = { readonly from: number; readonly to: number } | 'none' | null

/** Reads a `Range` header. More than one range, or what is no range, asks for the whole file (RFC 9110, 14.2). */
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
