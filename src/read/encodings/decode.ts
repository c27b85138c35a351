import { isAscii, isUtf8, transcode } from 'node:buffer'
import iconv from 'iconv-lite'
import { fromMojibake } from './mojibake.ts'
import { sign, signsIn } from './signs.ts'
import { vietnameseShare } from './syllables.ts'
import { decodeTcvn, fromTcvn } from './tcvn.ts'
import { fromViqr } from './viqr.ts'
import { fromVni } from './vni.ts'

/** A text and the encoding it was in; `score` says how sure that is, 0 to 1. */
export interface Decoded {
  /** NFC, without a byte order mark. */
  readonly text: string
  readonly encoding: string
  readonly score: number
  /** Whether it is known that no control character stands in it and no line end but `\n`. */
  readonly plain: boolean
}

/** Encodings that a text may be in when none is sure, likeliest first. */
export interface Undecided {
  readonly candidates: readonly string[]
}

/** Characters that are looked at to tell an encoding. */
const sample = 6000
/** Share of words that must read well in an encoding before we believe it. */
const sure = 0.85

/**
 * Decodes a text of unknown encoding: UTF-8 and UTF-16, the encodings and fonts of Vietnamese before Unicode (windows-1258, TCVN3,
 * VISCII, VNI, VIQR), those fonts' text saved as UTF-8, UTF-8 that was read as windows-1252, and windows-1252. Two that read equally well
 * are told apart by nobody: the answer is then their names.
 */
export function decode(bytes: Uint8Array): Decoded | Undecided {
  // UTF-16 of ASCII is ASCII between zeros.
  if (isAscii(bytes) && bytes.indexOf(0) === -1) {
    const text = asBuffer(bytes).toString('latin1')
    const viqr = fromViqr(text)
    if (viqr !== null) return decoded(viqr.text, 'viqr', viqr.share)
    return { text, encoding: 'utf-8', score: 1, plain: (signsIn(text) & unplain) === 0 }
  }
  const wide = utf16Of(bytes)
  if (wide !== null) return decoded(iconv.decode(asBuffer(bytes), wide), wide, 1)
  if (isUtf8(bytes)) {
    // Valid as it is, it is decoded in a third of the time by way of UTF-16.
    return fromUtf8(transcode(bytes, 'utf8', 'utf16le').toString('utf16le'))
  }
  return fromLegacy(asBuffer(bytes))
}

const unplain = sign.control | sign.lineEnd

function decoded(raw: string, encoding: string, score: number): Decoded {
  return { text: finish(raw), encoding, score, plain: false }
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
}

/** `utf-16le` or `utf-16be`: by the mark, or by zeros, which every other byte of most texts then is. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.length % 2 !== 0) return null
  if (bytes.indexOf(0) === -1) return null
  const zeros = [0, 0]
  const length = Math.min(bytes.length, 2000)
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2]!++
  if (zeros[1]! * 5 > length && zeros[0]! * 50 < length) return 'utf-16le'
  return zeros[0]! * 5 > length && zeros[1]! * 50 < length ? 'utf-16be' : null
}

/** Letters that only Vietnamese has, which no wrong decoding shows. */
const vietnameseOnly = /[\u1ea0-\u1ef9]/
/** What the old fonts' letters look like within words when they are shown in another font. */
const fontLetters =
  /[A-Za-z][\u00a8-\u00bf\u00ad]|[\u00a8-\u00be\u00ad][A-Za-z]|[aeouyAEOUY][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]/g

function fromUtf8(raw: string): Decoded {
  const signs = signsIn(raw)
  const mended = signs & sign.mangled ? fromMojibake(raw) : null
  if (mended !== null) return decoded(mended, 'utf-8 read as windows-1252', 0.95)
  const plain = (signs & unplain) === 0
  const text = signs & (sign.loose | sign.lookalike) ? finish(raw) : raw
  if (vietnameseOnly.test(text)) return { text, encoding: 'utf-8', score: 1, plain }
  const head = text.slice(0, sample)
  if ((head.match(fontLetters)?.length ?? 0) < 8) return { text, encoding: 'utf-8', score: 1, plain }
  const before = vietnameseShare(head).share
  let best: Decoded = { text, encoding: 'utf-8', score: Math.max(before, 0.5), plain }
  for (const [encoding, convert] of Object.entries(fonts)) {
    const { share } = vietnameseShare(convert(head))
    if (share < sure || share <= best.score + 0.1) continue
    best = decoded(convert(text), `${encoding} in utf-8`, share)
  }
  return best
}

/** What the fonts' text means, from what windows-1252 shows of it. */
const fonts: Readonly<Record<'tcvn3' | 'vni', (text: string) => string>> = {
  tcvn3: fromTcvn,
  vni: fromVni,
}

const legacy: Readonly<Record<string, (bytes: Buffer) => string>> = {
  'windows-1258': (bytes) => iconv.decode(bytes, 'windows-1258').normalize('NFC'),
  tcvn3: decodeTcvn,
  viscii: (bytes) => iconv.decode(bytes, 'viscii'),
  vni: (bytes) => fromVni(iconv.decode(bytes, 'windows-1252')),
}

function fromLegacy(bytes: Buffer): Decoded | Undecided {
  const scores = Object.entries(legacy)
    .map(([encoding, convert]) => ({
      encoding,
      convert,
      ...vietnameseShare(convert(bytes.subarray(0, sample))),
    }))
    .sort((a, b) => b.share - a.share)
  const [first, second] = scores as [(typeof scores)[0], (typeof scores)[0]]
  const western = westernShare(iconv.decode(bytes.subarray(0, sample), 'windows-1252'))
  if (first.share >= sure && first.share > western - 0.1) {
    const text = first.convert(bytes)
    if (first.share - second.share > 0.05 || second.convert(bytes) === text) {
      return decoded(text, first.encoding, first.share)
    }
  } else if (western >= sure) {
    return decoded(iconv.decode(bytes, 'windows-1252'), 'windows-1252', western)
  }
  const candidates = [
    ...scores.filter(({ share }) => share > 0.3),
    { encoding: 'windows-1252', share: western },
  ]
  return { candidates: candidates.sort((a, b) => b.share - a.share).map(({ encoding }) => encoding) }
}

/** How much of the words with letters beyond ASCII look like words of western Europe, 0 to 1. */
function westernShare(text: string): number {
  let good = 0
  let words = 0
  for (const word of text.replaceAll('\u00ad', '').split(/[\s!-/:-@[-`{-~“”‘’„‚«»‹›…–—•·©®°€£§\u00a0]+/)) {
    if (!/[^\0-\x7f]/.test(word)) continue
    words++
    if (/^[A-Za-zÀ-ÖØ-öø-ÿœšžŒŠŽ]+$/.test(word) && !/[À-ÿ]{3}|[þð]|[a-zß-ÿ][À-ÖØ-Þ][a-zß-ÿ]/.test(word))
      good++
  }
  return words === 0 ? 0 : good / words
}

/** NFC, no byte order mark, and the Vietnamese Đ where a letter was typed that looks like it. */
function finish(raw: string): string {
  const text = (raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw).normalize('NFC')
  if (!/[ÐðƉɖ]/.test(text) || !vietnameseOnly.test(text)) return text
  return text.replace(/[ÐƉ]/g, 'Đ').replace(/[ðɖ]/g, 'đ')
}
