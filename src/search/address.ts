import { slugOf } from '../kit/slug.ts'

/** The usual address of an article: where it has this one, its card does not say it. */
export function usualUrl(title: string, date: string | null): string {
  const folder = date === null ? 'undated' : date.slice(0, 10).replaceAll('-', '/')
  return `${folder}/${slugOf(title)}.html`
}
