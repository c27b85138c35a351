/** A file of another kind than its name says: what it is, and what to do with it. */
export interface Kind {
  readonly is: string
  readonly hint: string
}

const save = 'Save the text as .txt; `pandoc --to plain`, `pdftotext` and word processors do that.'
const rename =
  'Give the file its own ending, or delete it; a text that it shows has to be typed or recognised.'
const unpack = 'Unpack it, or save its text as .txt; word processors and `pandoc --to plain` do that.'

/** How files begin that are no text for a reader, by the descriptions of their formats. */
const beginnings: readonly (readonly [beginning: string, kind: Kind])[] = [
  ['{\\rtf', { is: 'a document of a word processor (RTF)', hint: save }],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', { is: 'a document of an old office program', hint: save }],
  ['%PDF-', { is: 'a PDF', hint: save }],
  ['PK\x03\x04', { is: 'an archive (ZIP, or a document such as .docx)', hint: unpack }],
  ['\x1f\x8b\x08', { is: 'compressed (gzip)', hint: unpack }],
  ['\xff\xd8\xff', { is: 'a picture (JPEG)', hint: rename }],
  ['\x89PNG\r\n', { is: 'a picture (PNG)', hint: rename }],
  ['GIF87a', { is: 'a picture (GIF)', hint: rename }],
  ['GIF89a', { is: 'a picture (GIF)', hint: rename }],
  ['II*\0', { is: 'a picture (TIFF)', hint: rename }],
  ['MM\0*', { is: 'a picture (TIFF)', hint: rename }],
]

const longest = Math.max(...beginnings.map(([beginning]) => beginning.length))

/** What bytes are that were given as a text; null where they may be one. */
export function kindOf(bytes: Buffer): Kind | null {
  const head = bytes.toString('latin1', 0, longest)
  return beginnings.find(([beginning]) => head.startsWith(beginning))?.[1] ?? null
}
