/**
 * What a browser may do with our pages: only load their own styles, scripts, images and search data. JSON-LD does not run, so it needs no permission. No
 * inline style or script is allowed, and none is made.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The headers of every file. */
export const everyHeader: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', contentSecurityPolicy],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
]

/** Assets have a digest in their name, so they may be cached for ever. */
export const forever = 'public, max-age=31536000, immutable'

export const atomType = 'application/atom+xml; charset=utf-8'
