/** Longer texts get an array of their own: what stays in memory is small. */
const kept = 64 * 1024
const lineEnd = 10

const room = new Uint16Array(kept + 2)
const roomBytes = Buffer.from(room.buffer)

/**
 * The UTF-16 code units of a text, with two line ends behind them, for a walk over it: an engine looks at what kind of string it has at
 * every character of one, which takes longer than to copy them all. They hold until the next call.
 */
export function unitsOf(text: string): Uint16Array {
  const { length } = text
  if (length > kept) return longUnits(text)
  roomBytes.write(text, 0, 'utf16le')
  room[length] = lineEnd
  room[length + 1] = lineEnd
  return room
}

function longUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length + 2)
  Buffer.from(units.buffer).write(text, 0, 'utf16le')
  units.fill(lineEnd, text.length)
  return units
}
