/** The person asked for something that cannot be done: a flag, a path, a setting. The message says what to do instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What was kept between builds cannot be read back as it was written: it must be made anew. */
export class CacheDamaged extends Error {
  override readonly name = 'CacheDamaged'
}

/** The machine failed: disk full, no permission, no port. The message says what to do; `cause` is what the machine said. */
export class MachineError extends Error {
  override readonly name = 'MachineError'
}
