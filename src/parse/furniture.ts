import { rememberedOf } from '../kit/remembered.ts'
import { shapeOf } from './text/shape.ts'

/** Lines that stand in article after article of an archive, so that no article is about them. */
export interface Furniture {
  /** Whether a line whose shape has this key is one of them. */
  has(text: string, key: number): boolean
}

export const noFurniture: Furniture = { has: () => false }

/** The furniture of a list of lines; white space counts as single spaces, all else as it is written. Made once for each list. */
export function furnitureOf(lines: readonly string[] = none): Furniture {
  return lines.length === 0 ? noFurniture : madeOf(lines)
}

const none: readonly string[] = []

const madeOf = rememberedOf((lines: readonly string[]): Furniture => {
  const texts = new Set(lines.map(plainLine))
  // Of most lines the key alone says that they are none.
  const keys = new Set(lines.map((line) => shapeOf(line).key))
  return { has: (text, key) => keys.has(key) && texts.has(plainLine(text)) }
})

/** A line as it is counted and compared. */
export function plainLine(line: string): string {
  return line.replace(/\s+/g, ' ').trim()
}
