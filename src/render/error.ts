/** The failure of a template: which one, on which line, and while making which page. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError'
  /** The path as the user knows it: `templates/article.ts`. */
  readonly template: string
  /** 1-based; 0 if it is unknown. */
  readonly line: number
  /** The source of the article, or the file of the page. */
  readonly page: string

  constructor(template: string, line: number, page: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const place = line > 0 ? `${template}, line ${line}` : template
    super(page === '' ? `${place}: ${reason}` : `${place}: ${reason} (while making the page of ${page})`, {
      cause,
    })
    this.template = template
    this.line = line
    this.page = page
  }
}

/** The innermost place in an error's stack that lies in one of `folders`; null if there is none. */
export function placeIn(folders: readonly string[], error: unknown): { path: string; line: number } | null {
  if (!(error instanceof Error)) return null
  for (const frame of (error.stack ?? '').split('\n')) {
    for (const folder of folders) {
      const start = frame.indexOf(`${folder}/`)
      if (start === -1) continue
      const match = /^([^?:]+)(?:\?[^:]*)?:(\d+)/.exec(frame.slice(start + folder.length))
      if (match) return { path: folder + match[1]!, line: Number(match[2]) }
    }
  }
  return null
}
