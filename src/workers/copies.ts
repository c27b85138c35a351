import type { Encoding } from '../model/config.ts'
import { compressed, isCompressed } from '../write/compressed.ts'
import type { Manifest, Written } from '../write/manifest.ts'
import type { OutputFolder, Put } from '../write/output.ts'

/** Compressed copies of files, `index.html.br` beside `index.html`. */
export interface Copies {
  /** The names of a file's copies, in the order of the encodings; empty if a file of `bytes` bytes has none. */
  namesOf(file: string, bytes: number): string[]
  /** Writes the copies of a file that was just put, unless its bytes are unchanged. `last` is what the last build wrote. */
  put(original: Put, content: Uint8Array | string, last: Written | null): Put[]
}

/** Makes the copies of files. Those that the last build left count only if they are `trusted`, which means that the same code and the same Node made them. */
export function copiesIn(
  output: OutputFolder,
  before: Manifest,
  encodings: readonly Encoding[],
  trusted: boolean,
): Copies {
  const namesOf = (file: string, bytes: number): string[] =>
    encodings.length > 0 && isCompressed(file, bytes)
      ? encodings.map((encoding) => `${file}.${encoding}`)
      : []
  return {
    namesOf,
    put: ({ written: { file, digest, size } }, content, last) =>
      namesOf(file, size).map((name, place) => {
        const entry = before.find(name)
        const copy = entry === -1 ? null : before.written(entry)
        if (trusted && copy && last?.digest === digest && output.intact(copy))
          return { written: copy, changed: false, replaced: false }
        return output.put(name, compressed(encodings[place]!, content), copy)
      }),
  }
}
