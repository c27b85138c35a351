/** The user asked for something that cannot be done, by a flag, a path or a setting. The message says what to do instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What was kept between builds is not as it was written, and must be made anew. */
export class CacheDamaged extends Error {
  override readonly name = 'CacheDamaged'
}

/** The machine failed: disk full, no permission, no free port. The message says what to do; `cause` is what the machine reported. */
export class MachineError extends Error {
  override readonly name = 'MachineError'
}
