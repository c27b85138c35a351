import { find } from './file.ts'
import { readTarget } from './request.ts'

/** Bytes of `robots.txt` that are looked at: ours has fewer. */
const head = 4096

/**
 * The folders below which the site will stand at its host, by the sitemap that its `robots.txt` names: none where it has the host for
 * itself or nobody said. The page for what is not there names its style and its links from the host's root, so they begin with these.
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
