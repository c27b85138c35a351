import { MachineError, UsageError } from '../kit/errors.ts'

/** An exit code other than 0, and what to say. */
export interface Failure {
  readonly code: 2 | 3
  readonly message: string
}

/** The exit code and message for an error: 2 if the user has to correct something, 3 if the machine or Dateline is at fault. */
export function failureOf(error: unknown): Failure {
  if (error instanceof UsageError) return { code: 2, message: error.message }
  if (error instanceof MachineError) return { code: 3, message: withCause(error) }
  if (!(error instanceof Error)) return { code: 3, message: `${fault}\n${String(error)}` }
  // Compared by name, since only the commands that render load its class.
  if (error.name === 'TemplateError') return { code: 2, message: error.message }
  const { code, path } = error as NodeJS.ErrnoException
  const known = code === undefined ? undefined : machine[code]
  if (known)
    return { code: 3, message: `${path === undefined ? '' : `${path}: `}${known}\n       ${error.message}` }
  return { code: 3, message: `${fault}\n${error.stack ?? error.message}` }
}

const fault = 'This is a fault of Dateline. Please report it.'

const machine: Readonly<Record<string, string>> = {
  EACCES: 'You may not read or write here. Change the permissions, or choose another folder.',
  EDQUOT: 'Your share of the disk is used up. Free some space, then build again.',
  EIO: 'The disk does not work as it should. Check it, then build again.',
  ELOOP: 'A link leads in a circle. Remove it, or choose another folder.',
  EMFILE: 'Too many files are open. Raise the limit with "ulimit -n 4096".',
  ENFILE: 'Too many files are open on this machine. End other programs, then build again.',
  ENOMEM: 'The memory is used up. End other programs, or build with --threads 1.',
  ENOSPC: 'The disk is full. Free some space, then build again.',
  ENOTDIR: 'A file stands where a folder is needed. Move it away, or choose another folder.',
  EPERM: 'You may not read or write here. Change the permissions, or choose another folder.',
  EROFS: 'Nothing can be written to this disk. Choose another folder.',
}

/** The message, followed by what the machine said unless the message has that already. */
function withCause(error: MachineError): string {
  const cause = error.cause instanceof Error ? error.cause.message : ''
  return cause && !error.message.includes(cause) ? `${error.message}\n       ${cause}` : error.message
}
