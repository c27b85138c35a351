import type { Encoding } from '../model/config.ts'
import { compressed, isCompressed } from '../write/compressed.ts'
import type { Manifest, Written } from '../write/manifest.ts'
import type { OutputFolder, Put } from '../write/output.ts'

/** Compressed copies of files, `index.html.br` beside `index.html`. */
export interface Copies {
  /** Their names, in the order of the encodings; empty where a file of so many bytes has none. */
  namesOf(file: string, bytes: number): string[]
  /** Writes the copies of a file that was just put; they stay where its bytes are as they were. `last` is what the last build wrote. */
  put(original: Put, content: Uint8Array | string, last: Written | null): Put[]
}

/** The copies that the last build left count only where they are `trusted`: where the same code and the same Node made them. */
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
