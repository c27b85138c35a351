import { digestOf } from '../kit/digest.ts'
import type { Edition } from '../model/edition.ts'
import type { Bundle, Output } from '../model/page.ts'
import { stylesheet } from './stylesheet.ts'
import type { Asset, Templates } from './templates.ts'

/** The stylesheets: the folder of `templates/assets` that each is joined from. */
const sheets = ['site', 'browse'] as const

/** The stylesheets' files, relative to the site's root, named by their content. */
export function sheetFiles(templates: Templates): Readonly<Record<(typeof sheets)[number], string>> {
  const outputs = sheetOutputs(templates)
  return { site: outputs[0]!.file, browse: outputs[1]!.file }
}

/**
 * What pages need beside themselves: two stylesheets (of all pages, and of all but articles) and every other file of
 * `assets`. All are named by their content, so they may be cached for ever and are written before any page refers to them.
 */
export function assetBundles(_edition: Edition, templates: Templates): Bundle[] {
  const outputs = [...sheetOutputs(templates), ...otherAssets(templates).map(outputOf)]
  return [
    {
      name: 'assets',
      key: digestOf(outputs.map(({ file }) => file).join('\n')),
      stage: 'before',
      make: () => outputs,
    },
  ]
}

function sheetOutputs(templates: Templates): Output[] {
  const files = new Map(
    otherAssets(templates).map((asset) => [
      asset.name.normalize('NFC'),
      outputOf(asset).file.slice('assets/'.length),
    ]),
  )
  return sheets.map((sheet) => {
    const parts = templates.assets.filter(({ name }) => name.startsWith(`${sheet}/`) && name.endsWith('.css'))
    const css = parts.map(({ bytes }) => Buffer.from(bytes).toString('utf8')).join('\n')
    const named = stylesheet(css, (name) => files.get(name))
    return outputOf({ name: `${sheet}.css`, bytes: Buffer.from(named) })
  })
}

function otherAssets(templates: Templates): Asset[] {
  return templates.assets.filter(({ name }) => !sheets.some((sheet) => name.startsWith(`${sheet}/`)))
}

/** `fonts/serif.woff2` becomes `assets/serif.1f0c….woff2`. */
function outputOf({ name, bytes }: Asset): Output {
  const file = name.slice(name.lastIndexOf('/') + 1)
  const dot = file.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [file.slice(0, dot), file.slice(dot)] : [file, '']
  return { file: `assets/${stem}.${digestOf(bytes).slice(0, 12)}${extension}`, bytes }
}
