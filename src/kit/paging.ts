/**
 * How many numbered parts a list of `count` articles has besides its newest, unnumbered one. Numbered parts are full and never change when newer articles are
 * added; part 1 holds the oldest. The newest part holds `size` to `2 * size - 1` articles, or all if there are fewer than `2 * size`.
 */
export function parts(count: number, size: number): number {
  return Math.max(0, Math.floor(count / size) - 1)
}

/** The positions of a part in the list, newest first, from `from` up to but not including `to`. Part 0 is the newest. */
export function partRange(count: number, size: number, part: number): [from: number, to: number] {
  if (part === 0) return [0, count - parts(count, size) * size]
  return [count - part * size, count - (part - 1) * size]
}
