import { escapeHtml } from './escape.ts'

/** What XML 1.0 forbids even as an entity: control characters, U+FFFE, U+FFFF, unpaired surrogates. */
const illegal = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Cs}]/gu
/** What may be one of these, including surrogates of pairs, which few texts have. */
const suspect = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/

/** Escapes a text so that it is safe between tags and inside quoted attributes of XML; characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  return escapeHtml(suspect.test(text) ? text.replace(illegal, '') : text)
}
