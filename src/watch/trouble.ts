import { MachineError } from '../kit/errors.ts'

const limits: Readonly<Record<string, string>> = {
  ENOSPC:
    'The system watches no more folders for you (this is not about disk space). Raise its limit with ' +
    '"sudo sysctl fs.inotify.max_user_watches=524288", or end other programs that watch; until then changes in some folders are not seen.',
  EMFILE:
    'Too many files are open, or too many programs watch. Raise the limit with "sudo sysctl fs.inotify.max_user_instances=512" ' +
    'or "ulimit -n 4096"; until then changes in some folders are not seen.',
}

/** Explains why a folder cannot be watched, and what to do about it. */
export function troubleOf(error: NodeJS.ErrnoException): MachineError {
  const message = limits[error.code ?? ''] ?? `A folder cannot be watched (${error.code ?? error.message}).`
  return new MachineError(message, { cause: error })
}
