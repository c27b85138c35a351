import { closeSync, openSync, readSync } from 'node:fs'

/** A line of a code frame. */
export interface FrameLine {
  /** 1-based. */
  readonly line: number
  readonly text: string
  /** Whether it is the line that the frame is about. */
  readonly here: boolean
}

const around = 2
/** Bytes of a file that are read: enough, since nobody looks at the ten-thousandth line of an article. */
const readAtMost = 1024 * 1024
const widest = 160

/** The lines around a line of a file, cut at 160 characters; none if there is no such file or line. */
export function frameOf(file: string, line: number): FrameLine[] {
  if (line < 1) return []
  const lines = beginningOf(file)?.split(/\r\n|[\r\n]/) ?? []
  const first = Math.max(1, line - around)
  return line > lines.length
    ? []
    : lines.slice(first - 1, line + around).map((text, i) => ({
        line: first + i,
        text: text.length > widest ? `${text.slice(0, widest)}…` : text,
        here: first + i === line,
      }))
}

function beginningOf(file: string): string | null {
  try {
    const descriptor = openSync(file, 'r')
    try {
      const bytes = Buffer.allocUnsafe(readAtMost)
      return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, readAtMost, 0))
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    // The frame only helps to find what the notice is about, and the file may be gone.
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}
