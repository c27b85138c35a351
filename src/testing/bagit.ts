import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Every breach of RFC 8493 (The BagIt File Packaging Format, version 1.0) in a folder, each a sentence; none where it is a complete
 * and valid bag. Written from the RFC, section by section, and with what the Library of Congress' `bagit.py --validate` refuses beside it.
 * It shares nothing with what makes bags.
 */
export function bagBreaches(folder: string): string[] {
  const told: string[] = []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const present = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  for (const entry of entries)
    if (!entry.isDirectory() && !entry.isFile()) told.push(`${entry.name} is neither a file nor a folder`)

  // 2.1.1: the declaration: two lines, UTF-8 without a byte-order mark.
  const declaration = textOf(folder, 'bagit.txt', told)
  if (!/^BagIt-Version: 1\.0\nTag-File-Character-Encoding: UTF-8\n$/.test(declaration))
    told.push('bagit.txt is not the declaration of a bag of version 1.0')
  // 2.1.2: the payload.
  if (!existsSync(join(folder, 'data')) || !statSync(join(folder, 'data')).isDirectory())
    told.push('there is no data/')
  const payload = present.filter((name) => name.startsWith('data/'))
  const tagFiles = present.filter((name) => !name.startsWith('data/'))
  // 2.2.3: nothing is left to be fetched.
  if (tagFiles.includes('fetch.txt')) told.push('the bag is not complete: it has a fetch.txt')

  // 2.1.3 and 2.2.1: manifests.
  const manifests = tagFiles.filter((name) => /^manifest-.+\.txt$/.test(name))
  const tagManifests = tagFiles.filter((name) => /^tagmanifest-.+\.txt$/.test(name))
  if (manifests.length === 0) told.push('there is no payload manifest')
  for (const name of [...manifests, ...tagManifests]) {
    const ofTags = name.startsWith('tag')
    const listed = readManifest(folder, name, told)
    for (const file of listed.keys()) {
      if (file.startsWith('data/') === ofTags) told.push(`${name} lists ${file}, which is not for it`)
      if (/^tagmanifest-/.test(file)) told.push(`${name} lists a tag manifest`)
    }
    const all = ofTags ? tagFiles.filter((file) => !/^tagmanifest-/.test(file)) : payload
    for (const file of all) if (!listed.has(file)) told.push(`${file} is not in ${name}`)
  }

  // 2.2.2: bag-info.txt.
  const info = readInfo(folder, told)
  const of = (label: string) =>
    info.filter(([name]) => name.toLowerCase() === label).map(([, value]) => value)
  for (const single of ['payload-oxum', 'bagging-date', 'bag-size'])
    if (of(single).length > 1) told.push(`${single} is said twice`)
  for (const date of of('bagging-date'))
    if (!/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(date)) told.push(`${date} is no date`)
  const bytes = payload.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  for (const oxum of of('payload-oxum'))
    if (oxum !== `${bytes}.${payload.length}`)
      told.push(`Payload-Oxum is ${bytes}.${payload.length}, not ${oxum}`)
  return told
}

/** The files of a manifest; tells of lines that are none, of unsafe paths, of repetitions and of digests that differ. */
function readManifest(folder: string, name: string, told: string[]): Map<string, string> {
  const listed = new Map<string, string>()
  const algorithm = /-(.+)\.txt$/.exec(name)![1]!
  if (!['sha256', 'sha512'].includes(algorithm))
    told.push(`${name} is of an algorithm that is not recommended`)
  for (const line of linesOf(folder, name, told)) {
    const [, digest, written] = /^([0-9a-f]+)[ \t]+(\S.*)$/su.exec(line) ?? []
    if (digest === undefined || written === undefined) {
      told.push(`${name} has a line that is none of a manifest: ${line}`)
      continue
    }
    // Only CR, LF and the percent sign are encoded, and these always are.
    if (/%(?!25|0A|0D)/i.test(written)) told.push(`${name} encodes more of ${written} than it may`)
    const file = written.replace(/%(25|0A|0D)/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    if (/^[/~]|^[a-z]:|\\\\|(?:^|\/)\.\.?(?:\/|$)|\/\//i.test(file))
      told.push(`${name} has an unsafe path: ${file}`)
    if (written.trimEnd() !== written) told.push(`${name} has a path that bagit.py cuts: ${file}`)
    if (listed.has(file)) told.push(`${name} lists ${file} twice`)
    listed.set(file, digest)
    const path = join(folder, file)
    if (!existsSync(path)) told.push(`${file} is in ${name} but not in the bag`)
    else if (createHash(algorithm).update(readFileSync(path)).digest('hex') !== digest)
      told.push(`${file} has another digest than ${name} says`)
  }
  return listed
}

/** The labels and values of `bag-info.txt`; a line that begins with white space goes on with the value above. */
function readInfo(folder: string, told: string[]): [label: string, value: string][] {
  if (!existsSync(join(folder, 'bag-info.txt'))) return []
  const info: [string, string][] = []
  for (const line of linesOf(folder, 'bag-info.txt', told)) {
    const last = info.at(-1)
    if (/^[ \t]+\S/.test(line) && last) {
      last[1] += ` ${line.trim()}`
      continue
    }
    const [, label, value] = /^([^\s:](?:[^:\r\n]*[^\s:])?):[ \t]+(\S.*)$/.exec(line) ?? []
    if (label === undefined || value === undefined)
      told.push(`bag-info.txt has a line without a label: ${line}`)
    else info.push([label, value])
  }
  return info
}

/** Lines that end with LF, CR or CRLF. */
function linesOf(folder: string, name: string, told: string[]): string[] {
  const text = textOf(folder, name, told)
  if (text !== '' && !/[\r\n]$/.test(text)) told.push(`${name} breaks off`)
  return text.split(/\r\n|\r|\n/).filter((line) => line !== '')
}

function textOf(folder: string, name: string, told: string[]): string {
  if (!existsSync(join(folder, name))) {
    told.push(`there is no ${name}`)
    return ''
  }
  const bytes = readFileSync(join(folder, name))
  if (bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) told.push(`${name} has a byte-order mark`)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    told.push(`${name} is not UTF-8`)
    return ''
  }
}
