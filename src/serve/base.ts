import { find } from './file.ts'
import { readTarget } from './request.ts'

/** How many bytes of `robots.txt` are read; ours has fewer. */
const head = 4096

/**
 * The folders of the host below which the site will stand, taken from the address of the sitemap in its `robots.txt`; none if it stands at the
 * host's root, or if no base URL is known. The links of the page for missing addresses start from the host's root, so they begin with these.
 */
export async function baseOf(root: string): Promise<readonly string[]> {
  const robots = await find(root, ['robots.txt'])
  if (robots?.kind !== 'file') return []
  try {
    const { buffer, bytesRead } = await robots.handle.read(Buffer.alloc(head), 0, head, 0)
    const text = buffer.toString('utf8', 0, bytesRead)
    const path = /^Sitemap: https?:\/\/[^/\s]+(\/\S*\/)sitemap\.xml$/m.exec(text)?.[1]
    const asked = path === undefined ? null : readTarget(path)
    return asked && 'segments' in asked ? asked.segments : []
  } finally {
    await robots.handle.close()
  }
}
