import { primaryOf } from '../../kit/language.ts'
import { languageOf } from '../language.ts'

/** Shorter paragraphs are names and sayings. */
const shortest = 80
const vietnamese = /[ĂăĐđƠơƯư\u1ea0-\u1ef9]/
const otherScripts = /[\u0370-\u1dff\u3040-\ud7a3]/
/** Languages that are written in other letters than Latin ones. */
const ownScripts = /^(?:ru|uk|bg|sr|mk|be|el|ar|fa|ur|he|th|lo|km|my|hi|bn|ta|hy|ka|zh|ja|ko)$/

/**
 * The language of a paragraph, where its letters show that it is not the article's; null where it may be. Only paragraphs whose letters
 * are other ones are looked at: nearly all are let go after some characters.
 */
export function foreignLanguage(paragraph: string, article: string): string | null {
  if (paragraph.length < shortest) return null
  const own = primaryOf(article)
  if (!mayBeForeign(paragraph, own)) return null
  const found = languageOf(paragraph, article)
  return primaryOf(found) === own ? null : found
}

function mayBeForeign(paragraph: string, own: string): boolean {
  if (own === 'vi') return !vietnamese.test(paragraph)
  const others = otherScripts.test(paragraph)
  return ownScripts.test(own) ? !others : others || vietnamese.test(paragraph)
}
