import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { UsageError } from '../kit/errors.ts'
import type { Config } from '../model/config.ts'
import { type BagInfo, makeBag } from '../publish/bag.ts'
import { type Fault, ledgerFiles, ledgerSources, verify } from '../publish/verify.ts'
import { read } from '../read/read.ts'
import { walk } from '../read/walk.ts'
import type { Manifest } from '../write/manifest.ts'
import { isLedgerAsLeft } from './ledger.ts'
import { takeLock } from './lock.ts'
import { ledgerOf, manifestOf, workshopOf } from './workshop.ts'

/** A fault that names a file relative to `folder`. */
type FaultIn = Fault & { readonly folder: string }

/**
 * Reads the site of the last build and its sources again. Throws `MachineError` if a build is at work on them: a site that is half done
 * would seem to be damaged.
 */
export function* verifyArchive({ folders }: Config): Iterable<FaultIn> {
  const manifest = lastManifest(folders)
  const release = lockOf(folders)
  try {
    yield* faultsOf(folders, manifest)
  } finally {
    release()
  }
}

/** Takes the lock of the site. If no lock can be written, this user has no build at work there either: a read-only archive can be verified. */
function lockOf(folders: Config['folders']): () => void {
  try {
    return takeLock(workshopOf({ folders }), folders.out)
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    return () => {}
  }
}

function* faultsOf(folders: Config['folders'], manifest: Manifest): Iterable<FaultIn> {
  const all = {
    *[Symbol.iterator]() {
      for (let entry = 0; entry < manifest.entries; entry++)
        yield { name: manifest.file.get(entry), sha256: manifest.digest(entry) }
    },
  }
  for (const fault of verify(folders.out, all)) yield { ...fault, folder: folders.out }
  const workshop = workshopOf({ folders })
  const ledger = ledgerOf(workshop)
  if (isLedgerAsLeft(ledger))
    for (const fault of verify(folders.content, ledgerSources(ledger)))
      yield { ...fault, folder: folders.content }
  else yield { name: basename(ledger), fault: 'changed', folder: workshop }
}

/**
 * Copies content, site and ledger into a new folder as a BagIt bag. Throws `UsageError`, with nothing written, if they do not agree: what
 * libraries preserve must be what a build made of its sources. Throws `MachineError` if a build is at work on the site.
 */
export function bagArchive(config: Config, folder: string, software: string): Bagged {
  const manifest = lastManifest(config.folders)
  // Nothing may change between being verified and being copied.
  const release = takeLock(workshopOf(config), config.folders.out)
  try {
    return bagVerified(config, manifest, folder, software)
  } finally {
    release()
  }
}

/** What went into a bag. */
interface Bagged {
  readonly files: number
  readonly bytes: number
}

function bagVerified(config: Config, manifest: Manifest, folder: string, software: string): Bagged {
  const { folders, site, now } = config
  const [first, ...more] = faultsOf(folders, manifest)
  if (first !== undefined) {
    const others = more.length === 0 ? '' : `, and ${more.length} more are missing, changed or unreadable`
    throw new UsageError(
      `${join(basename(first.folder), first.name)} is ${first.fault}${others}. Nothing was bagged: build again with --clean, then make the bag.`,
    )
  }
  for (const path of unbuiltFiles(folders)) {
    const place = join(basename(folders.content), path)
    throw new UsageError(
      `${place} has articles that the last build did not see. Nothing was bagged: build, then make the bag.`,
    )
  }
  const info: BagInfo = {
    title: site.title,
    organization: site.publisher ?? site.title,
    date: now.slice(0, 10),
    software,
  }
  const parts = [
    { from: folders.content, to: 'content' },
    { from: folders.out, to: 'site' },
    { from: ledgerOf(workshopOf({ folders })), to: 'ledger.jsonl' },
  ]
  return makeBag(folder, parts, info)
}

/** Article files that were added, or gained articles, since the last build. */
function* unbuiltFiles(folders: Config['folders']): Iterable<string> {
  const built = ledgerFiles(ledgerOf(workshopOf({ folders })))
  for (const { path, format } of walk(folders.content).files) {
    const count = built.get(path) ?? 0
    if (count > 0 && format !== 'jsonl') continue
    let records = 0
    for (const _ of read(join(folders.content, path), { path, format })) records++
    if (records > count) yield path
  }
}

function lastManifest(folders: Config['folders']): Manifest {
  const workshop = workshopOf({ folders })
  const manifest = manifestOf(workshop, folders.out)
  if (!manifest || !existsSync(ledgerOf(workshop))) {
    throw new UsageError('Nothing is known of this site: build it first, with the same folders.')
  }
  return manifest
}
