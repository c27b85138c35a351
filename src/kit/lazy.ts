/** Makes a value when it is first asked for, and keeps it. */
export function lazy<T extends object | string | number>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
