import { escapeHtml } from './escape.ts'

/** What XML 1.0 forbids even as an entity: control characters, U+FFFE, U+FFFF, surrogates that stand alone. */
const illegal = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Cs}]/gu
/** What may be one of these: a surrogate of a pair too, of which few texts have any. */
const suspect = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/

/** Text safe between tags and inside quoted attributes of an XML document; characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  return escapeHtml(suspect.test(text) ? text.replace(illegal, '') : text)
}
