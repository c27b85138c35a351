import { quickHash, repeated } from '../kit/hash.ts'
import { decodedPath } from '../kit/paths.ts'
import type { Encoding, Host } from '../model/config.ts'
import type { Output } from '../model/page.ts'
import { textEndings } from '../model/texts.ts'
import type { Redirect } from './former.ts'
import { atomType, everyHeader, forever } from './headers.ts'
import { ruleLimit } from './hosts.ts'

/** The file of the rules for an S3 website. */
export const s3File = '_deploy/s3-routing-rules.json'

/** Whether a host can redirect addresses with a query: only if it compares the whole address. */
export function takesQueries(host: Host | null): boolean {
  return host === 'nginx'
}

/** An address whose article was taken down, and the page for hosts that cannot send the page at that address with the status 410. */
export interface Gone {
  readonly file: string
  readonly page: string
}

/** Whether the host redirects addresses outside the site: only if its rules are those of a whole server, which may answer for other hosts too. */
export function takesOutside(host: Host | null): boolean {
  return host === 'nginx'
}

/** What a browser asks a host for: the path and the query of an address; null where it is none. */
export function requestOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { pathname, search } = new URL(address)
  return pathname + search
}

/**
 * The files in which a host reads redirects, what is gone (status 410), and headers for caches and security. `base` is the absolute address of the site.
 * GitHub, GitLab and S3 take no headers from files. They and Cloudflare do not know 410, and send the page of an article that was taken down like any other.
 */
export function hostFiles(
  host: Host,
  baseUrl: string | null,
  redirects: readonly Redirect[],
  gone: readonly Gone[] = [],
  copies: readonly Encoding[] = [],
): Output[] {
  const root = baseUrl ? new URL(baseUrl).pathname : '/'
  switch (host) {
    case 'nginx':
      return [
        { file: '_deploy/headers.conf', bytes: nginxHeaders() },
        ...nginx(baseUrl ?? '/', root, redirects),
        ...some(gone, () => ({
          file: '_deploy/gone-1.map',
          bytes: lines(gone, (each) => nginxGone(root, each)),
        })),
      ]
    case 'apache':
      return [
        {
          file: '.htaccess',
          bytes:
            apacheHeaders(root) +
            lines(redirects, (each) => apache(root, each)) +
            apacheGone(gone) +
            lines(copies, apacheCopies),
        },
      ]
    case 's3':
      return some(redirects, () => ({ file: s3File, bytes: s3(root, redirects) }))
    case 'netlify':
      return [
        { file: '_headers', bytes: netlifyHeaders(root) },
        ...netlifyRedirects(root, redirects, gone),
        ...gone.map(({ file, page }) => ({ file: goneFile(file), bytes: page })),
      ]
    case 'cloudflare-pages':
      return [{ file: '_headers', bytes: netlifyHeaders(root) }, ...netlifyRedirects(root, redirects)]
    case 'gitlab-pages':
      return netlifyRedirects(root, redirects)
    case 'github-pages':
      return [{ file: '.nojekyll', bytes: '' }]
  }
}

function some(items: readonly unknown[], make: () => Output): Output[] {
  return items.length === 0 ? [] : [make()]
}

function netlifyHeaders(root: string): string {
  const block = (path: string, headers: readonly (readonly [string, string])[]) =>
    `${root}${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`
  return [
    block('*', everyHeader),
    block('assets/*', [['Cache-Control', forever]]),
    block('feed.xml', [['Content-Type', atomType]]),
    block('feed/*', [['Content-Type', atomType]]),
  ].join('')
}

function nginxHeaders(): string {
  return everyHeader.map(([name, value]) => `add_header ${name} "${value}" always;\n`).join('')
}

function apacheHeaders(root: string): string {
  const headers = everyHeader.map(([name, value]) => `Header always set ${name} "${value}"\n`).join('')
  return `ErrorDocument 404 ${root}404.html
AddDefaultCharset utf-8
<IfModule mod_headers.c>
${headers}Header set Cache-Control "${forever}" "expr=%{REQUEST_URI} =~ m#^${pattern(decodedPath(root))}assets/#"
</IfModule>
`
}

function netlifyRedirects(
  root: string,
  redirects: readonly Redirect[],
  gone: readonly Gone[] = [],
): Output[] {
  return some([...redirects, ...gone], () => ({
    file: '_redirects',
    bytes:
      lines(redirects, (each) => ruleLine(root, each)) +
      // The exclamation mark makes the rule apply even though a file exists there.
      lines(gone, ({ file }) => `${root}${exactly(encoded(file))} ${root}${goneFile(encoded(file))} 410!`),
  }))
}

const goneFile = (file: string): string => `_deploy/gone/${file}`
const encoded = (file: string): string => file.split('/').map(encodeURIComponent).join('/')

/** A line of `_redirects`, which Cloudflare and GitLab read in the same form. A colon or an asterisk would be a wildcard, so they are encoded. */
export function ruleLine(root: string, { path, to }: Redirect): string {
  return `${root}${exactly(path)} ${root}${to} 301`
}

const exactly = (path: string): string => path.replaceAll(':', '%3A').replaceAll('*', '%2A')

/** How many bytes a word of nginx's settings may have; with a longer one, it does not start. */
const nginxWord = 4000
/** With a longer key, which fits into no bucket of the hash table that `docs/deploy/own-server.md` sets up, nginx does not start. Regular expressions are not in it. */
const nginxKey = 230

/** Whether a host that takes rules can read one for an address of this length. */
export function isReadable(host: Host | null, root: string, redirect: Redirect): boolean {
  return host === 'nginx'
    ? quoted(nginxPattern(nginxKeyOf(root, redirect))).length <= nginxWord
    : ruleLine(root, redirect).length <= ruleLimit(host)
}

const nginxKeyOf = (root: string, { path, query, outside }: Redirect) =>
  (outside === null ? null : requestOf(outside)) ?? root + path + query
const nginxPattern = (key: string) => `~^${pattern(key)}$`

/**
 * Lines for a `map $dateline_asked $dateline_target { include …; }` of addresses with their queries, 20,000 per file. nginx ignores letter case and does not start
 * if two lines are then the same; only a regular expression distinguishes them.
 */
function nginx(base: string, root: string, redirects: readonly Redirect[]): Output[] {
  const size = 20_000
  const hashOf = (key: string) => quickHash(key.toLowerCase())
  const doubles = repeated(Float64Array.from(redirects, (each) => hashOf(nginxKeyOf(root, each))))
  const line = (redirect: Redirect) => {
    const key = nginxKeyOf(root, redirect)
    const asked = key.length > nginxKey || doubles.has(hashOf(key)) ? nginxPattern(key) : key
    // Another host that asks the same map leads on to this one.
    const target = (redirect.outside === null ? root : base) + redirect.to
    // A dollar begins a variable in the target, though not in the key.
    return `${quoted(asked)} ${quoted(target.replaceAll('$', '%24'))};`
  }
  return Array.from({ length: Math.ceil(redirects.length / size) }, (_, place) => ({
    file: `_deploy/redirects-${place + 1}.map`,
    bytes: lines(redirects.slice(place * size, (place + 1) * size), line),
  }))
}

/** A line for a `map $uri $gone { include …; }`, in which nginx compares the decoded path. */
function nginxGone(root: string, { file }: Gone): string {
  return `${JSON.stringify(decodedPath(root) + file)} 1;`
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`
}

/**
 * A directive for Apache, which compares the decoded path. (`Redirect` would also apply to everything below it.) A line end in the path would begin another
 * directive, so it is written as in PCRE.
 */
function apache(root: string, { path, to }: Redirect): string {
  return `RedirectMatch 301 "^${pattern(decodedPath(root) + decodedPath(path))}$" "${root}${to}"`
}

/** Directives that send the page at an address with the status 410. The condition lets it through when Apache itself requests it as the page of that error. */
function apacheGone(gone: readonly Gone[]): string {
  if (gone.length === 0) return ''
  const rules = gone.map(
    ({ file }) => `RewriteCond %{ENV:REDIRECT_STATUS} =""\nRewriteRule "^${pattern(file)}$" - [G]\n`,
  )
  return `ErrorDocument 410 /%{REQUEST_URI}\n<IfModule mod_rewrite.c>\nRewriteEngine On\n${rules.join('')}</IfModule>\n`
}

/** Directives that send the compressed copy of a text to browsers that accept it. Files that are compressed themselves stay as they are. */
function apacheCopies(encoding: Encoding): string {
  const token = { br: 'br', gz: 'gzip' }[encoding]
  return `<IfModule mod_rewrite.c>
<IfModule mod_headers.c>
RewriteEngine On
RewriteCond "%{HTTP:Accept-Encoding}" "${token}"
RewriteCond "%{REQUEST_FILENAME}.${encoding}" -f
RewriteRule "^(.*\\.${texts})$" "$1.${encoding}" [L]
<FilesMatch "\\.${texts}(\\.${encoding})?$">
Header append Vary Accept-Encoding
</FilesMatch>
<FilesMatch "\\.${texts}\\.${encoding}$">
RemoveType .${encoding}
Header set Content-Encoding ${token}
</FilesMatch>
</IfModule>
</IfModule>`
}

const texts = `(${[...textEndings].join('|')})`

/** A text as a quoted regular expression for Apache. */
function pattern(text: string): string {
  return text
    .replace(/[\\^$.*+?()[\]{}|"#]/g, '\\$&')
    .replace(/[\0-\x1f\x7f]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

/**
 * Rules of an S3 website. They apply only to missing keys, since a rule matches all keys with the same beginning. The first that matches is followed, so
 * longer addresses come before those that they begin with.
 */
function s3(root: string, redirects: readonly Redirect[]): string {
  const below = root.slice(1)
  const rules = redirects.map(({ path, to }) => ({
    Condition: {
      KeyPrefixEquals: decodedPath(below) + decodedPath(path),
      HttpErrorCodeReturnedEquals: '404',
    },
    Redirect: { ReplaceKeyWith: below + to, HttpRedirectCode: '301' },
  }))
  rules.sort((a, b) => b.Condition.KeyPrefixEquals.length - a.Condition.KeyPrefixEquals.length)
  return `${JSON.stringify(rules, null, 2)}\n`
}

function lines<T>(items: readonly T[], line: (item: T) => string): string {
  return items.map((item) => `${line(item)}\n`).join('')
}
