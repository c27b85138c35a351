/** Enough for what pages that follow each other share. */
const usual = 2000

/**
 * Works out once what is asked for again and again. When too much has gathered all is forgotten: pages are made in the order of the
 * archive, so what was asked for long ago is of no more use. `most` says otherwise where all that there is may be kept.
 */
export function remembered<Key extends string | number, Value extends {}>(
  work: (key: Key) => Value,
  most = usual,
): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    let value = known.get(key)
    if (value === undefined) {
      value = work(key)
      if (known.size === most) known.clear()
      known.set(key, value)
    }
    return value
  }
}
