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

/** The same for objects that never change, each known by its identity: what was worked out of one lives as long as it does. */
export function rememberedOf<Key extends object, Value extends {}>(
  work: (key: Key) => Value,
): (key: Key) => Value {
  const known = new WeakMap<Key, Value>()
  return (key) => {
    let value = known.get(key)
    if (value === undefined) {
      value = work(key)
      known.set(key, value)
    }
    return value
  }
}

/**
 * The same for what is numbered, such as the rows of an archive. A number has one of `places` (a power of two) and leaves it to the next
 * that has the same: no table of keys is kept, which is most of what remembering costs where much is asked for once or twice.
 */
export function rememberedNumbers<Value extends {}>(
  work: (number: number) => Value,
  places = 4096,
): (number: number) => Value {
  const numbers = new Uint32Array(places)
  const values: (Value | undefined)[] = Array.from({ length: places }, () => undefined)
  return (number) => {
    const place = number & (places - 1)
    const known = values[place]
    if (known !== undefined && numbers[place] === number) return known
    const value = work(number)
    numbers[place] = number
    values[place] = value
    return value
  }
}

/** The same for what is asked for twice in a row: nothing but the last is kept. */
export function rememberedLast<Value>(work: (key: string) => Value): (key: string) => Value {
  let last: { readonly key: string; readonly value: Value } | null = null
  return (key) => {
    if (last?.key !== key) last = { key, value: work(key) }
    return last.value
  }
}
