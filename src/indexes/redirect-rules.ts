import type { Host } from '../model/config.ts'
import type { Output } from '../model/page.ts'
import { decoded, type Redirect } from './former.ts'

/** Only where the whole address of a request is compared. */
export function takesQueries(host: Host | null): boolean {
  return host === 'nginx'
}

/** Redirects as the host wants them, in one or a few files. `root` is the path of the site on its host. */
export function rulesFor(host: Host, root: string, redirects: readonly Redirect[]): Output[] {
  switch (host) {
    case 'nginx':
      return nginx(root, redirects)
    case 'apache':
      return [{ file: '.htaccess', bytes: lines(redirects, (redirect) => apache(root, redirect)) }]
    case 's3':
      return [{ file: '_deploy/s3-routing-rules.json', bytes: s3(root, redirects) }]
    default:
      return [{ file: '_redirects', bytes: lines(redirects, (redirect) => netlify(root, redirect)) }]
  }
}

/** A colon or an asterisk in a path would stand for anything; Cloudflare and GitLab read the same lines. */
function netlify(root: string, { path, to }: Redirect): string {
  const exact = path.replaceAll(':', '%3A').replaceAll('*', '%2A')
  return `${root}${exact} ${root}${to} 301`
}

/** Lines for a `map $request_uri $target { include …; }`, 20,000 a file. */
function nginx(root: string, redirects: readonly Redirect[]): Output[] {
  const size = 20_000
  const line = ({ path, query, to }: Redirect) => `${quoted(root + path + query)} ${quoted(root + to)};`
  return Array.from({ length: Math.ceil(redirects.length / size) }, (_, place) => ({
    file: `_deploy/redirects-${place + 1}.map`,
    bytes: lines(redirects.slice(place * size, (place + 1) * size), line),
  }))
}

/** In nginx a dollar begins a variable and cannot be escaped, but the address may say it in another way. */
function quoted(text: string): string {
  return `"${text.replaceAll('$', '%24').replace(/[\\"]/g, '\\$&')}"`
}

/** Apache compares the decoded path. `Redirect` would take everything below it too. */
function apache(root: string, { path, to }: Redirect): string {
  const pattern = (root + decoded(path)).replace(/[\\^$.*+?()[\]{}|"]/g, '\\$&')
  return `RedirectMatch 301 "^${pattern}$" "${root}${to}"`
}

/** Rules of an S3 website; only for what is not there, as a rule takes all keys that begin alike. */
function s3(root: string, redirects: readonly Redirect[]): string {
  const below = root.slice(1)
  const rules = redirects.map(({ path, to }) => ({
    Condition: { KeyPrefixEquals: below + decoded(path), HttpErrorCodeReturnedEquals: '404' },
    Redirect: { ReplaceKeyWith: below + to, HttpRedirectCode: '301' },
  }))
  return `${JSON.stringify(rules, null, 2)}\n`
}

function lines(redirects: readonly Redirect[], line: (redirect: Redirect) => string): string {
  return redirects.map((redirect) => `${line(redirect)}\n`).join('')
}
