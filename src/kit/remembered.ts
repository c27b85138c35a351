const mostRemembered = 2000

/**
 * Works out once what is asked for again and again. When too much has gathered all is forgotten: pages are made in the order of the
 * archive, so what was asked for long ago is of no more use.
 */
export function remembered<Key extends string | number, Value extends {}>(
  work: (key: Key) => Value,
): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    let value = known.get(key)
    if (value === undefined) {
      value = work(key)
      if (known.size === mostRemembered) known.clear()
      known.set(key, value)
    }
    return value
  }
}
