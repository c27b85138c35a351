/** The endings of files that browsers read as text: of these compressed copies are made, and these a server sends compressed. */
export const textEndings: ReadonlySet<string> = new Set(
  'html htm css js mjs json xml txt csv svg ris bib'.split(' '),
)
