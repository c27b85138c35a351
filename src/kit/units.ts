/** Longer texts get an array of their own, so that little memory stays in use. */
const kept = 64 * 1024
const lineEnd = 10

const room = new Uint16Array(kept + 2)
const roomBytes = Buffer.from(room.buffer)

/**
 * The UTF-16 code units of a text, followed by two line ends, valid until the next call. When a loop reads a string, the engine checks the kind of string at
 * every character, which takes longer than copying all of them first.
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
