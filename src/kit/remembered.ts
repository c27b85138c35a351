/** How many answers are kept: enough for what consecutive pages share. */
const usual = 2000

/**
 * Remembers the results of `work`. If there are more than `most`, all are forgotten: pages are made in the order of the archive, so old results are of no
 * more use.
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

/** The same for objects that never change, by their identity. A result is kept as long as its object. */
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
 * The same for numbers, such as the rows of an archive. Each number has one of `places` slots (a power of two), where it replaces the previous one. So there is
 * no table of keys, which would be most of the cost when results are needed only once or twice.
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

/** The same for what is needed twice in a row: only the last result is kept. */
export function rememberedLast<Value>(work: (key: string) => Value): (key: string) => Value {
  let last: { readonly key: string; readonly value: Value } | null = null
  return (key) => {
    if (last?.key !== key) last = { key, value: work(key) }
    return last.value
  }
}
