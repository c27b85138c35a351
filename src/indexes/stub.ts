import { escapeHtml } from '../kit/escape.ts'
import { decodedPath } from '../kit/paths.ts'
import { rootOf } from '../model/addresses.ts'
import type { Output } from '../model/page.ts'
import type { Redirect } from './former.ts'

/** The file that a web server shows at a path; null if it would not be shown as a page, or must not be written. */
export function stubFile(path: string): string | null {
  const place = decodedPath(path)
  const segments = place.split('/')
  const last = segments.pop()!
  if (segments.some((segment) => !isSafe(segment) || /\.html?$/i.test(segment))) return null
  if (last === '') return segments.length > 0 ? `${place}index.html` : null
  if (!isSafe(last)) return null
  if (/\.html?$/i.test(last)) return place
  return /\.[a-z]\w{0,4}$/i.test(last) ? null : `${place}/index.html`
}

/** A page that leads on to another, for browsers and search engines; it works from a disk too. */
export function stub(redirect: Redirect, baseUrl: string | null, language: string): Output {
  const file = stubFile(redirect.path)!
  const target = redirect.to.endsWith('/') ? `${redirect.to}index.html` : redirect.to
  const to = escapeHtml(rootOf(file) + target)
  const title = escapeHtml(redirect.title)
  const canonical = baseUrl ? `<link rel="canonical" href="${escapeHtml(baseUrl + redirect.to)}">\n` : ''
  return {
    file,
    bytes: `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<title>${title}</title>
${canonical}<meta http-equiv="refresh" content="0; url=${to}">
</head>
<body>
<p><a href="${to}">${title}</a></p>
</body>
</html>
`,
  }
}

/** Whether a name may be written below the output folder on any system, and is not too long for any file system. */
function isSafe(segment: string): boolean {
  return (
    segment !== '' &&
    !/^\.|[. ]$|[\0-\x1f\x7f\\:*?"<>|%]/.test(segment) &&
    !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(segment) &&
    Buffer.byteLength(segment) <= 255
  )
}
