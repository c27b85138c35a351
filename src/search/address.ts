import { slugOf } from '../kit/slug.ts'

/** The usual address of an article: where it has this one, its card does not say it. */
export function usualUrl(title: string, date: string | null): string {
  const folder = date && date.length >= 10 ? date.slice(0, 10).replaceAll('-', '/') : 'undated'
  return `${folder}/${slugOf(title)}.html`
}
