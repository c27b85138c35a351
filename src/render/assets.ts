import { digestOf } from '../kit/digest.ts'
import type { Edition } from '../model/edition.ts'
import { type Notice, notice } from '../model/notice.ts'
import type { Bundle, Output } from '../model/page.ts'
import { stylesheet } from './stylesheet.ts'
import type { Asset, Templates } from './templates.ts'

/** The style sheets, named after the folder of `templates/assets` that each is joined from. */
const sheets = ['site', 'browse'] as const

/** The files of the style sheets, relative to the site's root, named by their content. */
export function sheetFiles(templates: Templates): Readonly<Record<(typeof sheets)[number], string>> {
  const outputs = sheetOutputs(templates)
  return { site: outputs[0]!.file, browse: outputs[1]!.file }
}

/**
 * The files that pages need: two style sheets (of all pages, and of all but articles) and every other file of `assets`. All are named by
 * their content, so they may be cached for ever, and are written before any page refers to them.
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

/** Notices about files that style sheets name but that no folder of assets has. */
export function assetNotices(templates: Templates): Notice[] {
  const files = namesInSite(templates)
  return sheets
    .flatMap((sheet) => partsOf(sheet, templates))
    .flatMap(({ shown, bytes }) => {
      const css = Buffer.from(bytes).toString('utf8')
      const missing = new Set<string>()
      stylesheet(css, (name) => {
        if (!files.has(name) && !isElsewhere.test(name)) missing.add(name)
        return undefined
      })
      return Array.from(missing, (name) => {
        const reason = `The stylesheet names "${name}", which is in no folder of assets.`
        const at = css.indexOf(name)
        return notice('render/missing-asset', shown, at < 0 ? 0 : css.slice(0, at).split('\n').length, reason)
      })
    })
}

/** An address that is absolute, begins at the host's root, or names a place in the page itself. */
const isElsewhere = /^(?:$|\/|[a-z][a-z\d+.-]*:)/i

/** The names that assets have in the site, by their names in `assets`. */
function namesInSite(templates: Templates): ReadonlyMap<string, string> {
  return new Map(
    otherAssets(templates).map((asset) => [
      asset.name.normalize('NFC'),
      outputOf(asset).file.slice('assets/'.length),
    ]),
  )
}

function partsOf(sheet: string, templates: Templates): Asset[] {
  return templates.assets.filter(({ name }) => name.startsWith(`${sheet}/`) && name.endsWith('.css'))
}

function sheetOutputs(templates: Templates): Output[] {
  const files = namesInSite(templates)
  return sheets.map((sheet) => {
    const parts = partsOf(sheet, templates)
    const css = parts.map(({ bytes }) => Buffer.from(bytes).toString('utf8')).join('\n')
    const named = stylesheet(css, (name) => files.get(name))
    return outputOf({ name: `${sheet}.css`, bytes: Buffer.from(named) })
  })
}

function otherAssets(templates: Templates): Asset[] {
  return templates.assets.filter(({ name }) => !sheets.some((sheet) => name.startsWith(`${sheet}/`)))
}

/** `fonts/serif.woff2` becomes `assets/serif.1f0c….woff2`. */
function outputOf({ name, bytes }: Pick<Asset, 'name' | 'bytes'>): Output {
  const file = name.slice(name.lastIndexOf('/') + 1)
  const dot = file.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [file.slice(0, dot), file.slice(dot)] : [file, '']
  return { file: `assets/${stem}.${digestOf(bytes).slice(0, 12)}${extension}`, bytes }
}
