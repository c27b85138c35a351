/**
 * Reads a file of the site, or its bytes `from` to `to` (left out), fewer where the file ends. Throws `Unreachable`.
 */
export type Read = (file: string, from?: number, to?: number) => Promise<Uint8Array>

/** The index cannot be read: no connection, or the file is not there. */
export class Unreachable extends Error {}

/**
 * Reads ranges over HTTP. A host that does not know ranges sends the whole file (packs are small enough for that); it is kept, so that it
 * comes once. `root` leads from the page to the top of the site.
 */
export function overHttp(root: string): Read {
  const whole = new Map<string, Uint8Array>()
  const get = async (file: string, headers: Record<string, string>): Promise<Response> => {
    try {
      return await fetch(new URL(root + file, document.baseURI), { headers })
    } catch (problem) {
      throw new Unreachable(String(problem))
    }
  }
  return async (file, from = 0, to) => {
    const kept = whole.get(file)
    if (kept) return kept.subarray(from, to)
    let response = await get(file, to === undefined ? {} : { Range: `bytes=${from}-${to - 1}` })
    if (response.status === 206) {
      const says = response.headers.get('Content-Range')
      if (says === null || says.startsWith(`bytes ${from}-`))
        return new Uint8Array(await response.arrayBuffer())
    }
    if (response.status !== 200) response = await get(file, {})
    if (response.status !== 200) throw new Unreachable(`${file}: ${response.status}`)
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (to !== undefined) whole.set(file, bytes)
    return bytes.subarray(from, to)
  }
}

/** Remembers what was read, so that a key more or a page turned back costs nothing. */
export function remembering(read: Read): Read {
  const known = new Map<string, Promise<Uint8Array>>()
  return (file, from, to) => {
    const name = `${file} ${from} ${to}`
    let bytes = known.get(name)
    if (!bytes) {
      bytes = read(file, from, to)
      bytes.catch(() => known.delete(name))
      known.set(name, bytes)
    }
    return bytes
  }
}
