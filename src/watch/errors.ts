import { MachineError, UsageError } from '../kit/errors.ts'
import { TemplateError } from '../render/render.ts'

/** An error on its way between threads, since cloning would lose its class and fields. */
export interface ToldError {
  readonly name: string
  readonly message: string
  readonly stack: string | undefined
  readonly cause: string | null
  readonly template: Pick<TemplateError, 'template' | 'line' | 'page'> | null
}

export function toldOf(error: unknown): ToldError {
  const { name, message, stack, cause } = error instanceof Error ? error : new Error(String(error))
  const template =
    error instanceof TemplateError ? { template: error.template, line: error.line, page: error.page } : null
  return { name, message, stack, cause: cause instanceof Error ? cause.message : null, template }
}

/** Restores the error of the other thread. */
export function errorOf({ name, message, stack, cause, template }: ToldError): Error {
  const options = cause === null ? {} : { cause: new Error(cause) }
  if (template)
    return new TemplateError(template.template, template.line, template.page, options.cause ?? message)
  if (name === 'UsageError') return new UsageError(message, options)
  if (name === 'MachineError') return new MachineError(message, options)
  return Object.assign(new Error(message, options), { stack })
}
