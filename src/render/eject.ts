import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UsageError } from '../kit/errors.ts'
import { nearest } from '../kit/nearest.ts'
import { ownFolder } from './sources.ts'
import { templateNames } from './templates.ts'

/**
 * Copies a default template into the user's folder and returns the copy's path. `name` is one of `templateNames`: `article`,
 * `partials/footer`, `assets/site/10-tokens.css`. Throws UsageError if there is no such template, or if a file of that name exists.
 */
export function eject(name: string, folder: string): string {
  const wanted = name.replace(/^templates\//, '').replace(/\.ts$/, '')
  const names = templateNames()
  if (!names.includes(wanted)) {
    const meant = nearest(wanted, names)
    const hint = meant === null ? `There are ${names.join(', ')}.` : `Did you mean ${meant}?`
    throw new UsageError(`No template is named ${name}. ${hint}`)
  }
  if (folder === ownFolder) {
    throw new UsageError('This folder holds the original templates. Name your own with --templates.')
  }
  const file = wanted.startsWith('assets/') ? wanted : `${wanted}.ts`
  const target = join(folder, file)
  if (existsSync(target)) throw new UsageError(`${target} is there already. Move it away first.`)
  mkdirSync(dirname(target), { recursive: true })
  copyFileSync(join(ownFolder, file), target)
  return target
}
