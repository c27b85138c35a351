/** The extensions of files that browsers read as text: those that get compressed copies, and that servers compress. */
export const textEndings: ReadonlySet<string> = new Set(
  'html htm css js mjs json xml txt csv svg ris bib'.split(' '),
)
