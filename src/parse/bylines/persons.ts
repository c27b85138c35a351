import { isAgency } from './agencies.ts'
import { isHeading, isPlace, isSpokenOf, vietnameseName } from './names.ts'

/** What stands around a text that may be a name. */
export interface Look {
  /** Primary subtag. */
  readonly language: string
  /** Whether a label such as `By` stands before it. */
  readonly labelled: boolean
  /** Whether a date stands in the same line. */
  readonly dated: boolean
}

/** `H.V.`, `P.V`, `H.Minh`, `Nhóm PV`, `Nhóm phóng viên Thời sự` */
export const initials =
  /^(?:\p{Lu}{1,3}\.\s?){1,3}(?:\p{Lu}\p{L}{0,6})?\.?$|^(?:[Nn]hóm )?P\.?V\.?$|^N(?:hóm (?:PV|phóng viên)|HÓM (?:PV|PHÓNG VIÊN))(?: \p{Lu}[\p{L} ]{1,20})?$/u
const abbreviations = new Set(['U.S.', 'U.S', 'U.K.', 'E.U.', 'D.C.', 'A.M.', 'P.M.', 'L.A.', 'N.Y.'])

const word =
  /^(?:\p{Lu}[\p{L}\p{M}'’-]*\.?|(?:\p{Lu}\.)+(?:-|\p{Lu}[\p{L}\p{M}'’-]+)?|\p{Lu}['’]\p{L}+|[a-z]{1,3}['’]\p{Lu}\p{L}+|Mac\p{Lu}\p{Ll}+)$/u
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const particles = words(
  'von van de da del della der den di du la le los las dos das do y e bin binti ibn al el ter ten zu af av ben st mc mac san vom zum of',
)
/** Words that begin headings and sentences, never names. */
const never = words(
  'portrait headshot photo picture image profile avatar foto bild benutzerbild about buy shop older newer previous next related featured share print see view über zum zur zurück weitere weiteres mehr letzte letzter neue neuer neues neueste neuestes alle im am wie was wer wo warum euer eure dein deine the a an this that these those we you our my your his her its and or to for with from at on in is are was how why what when who all new more no not top best first last one two der die das ein eine le les un une el los una il lo',
)

/** How sure we are that a text is one person's name; 0 where it cannot be. */
export function nameConfidence(text: string, look: Look): number {
  if (text.length < 2 || text.length > 45) return 0
  if (/\d/.test(text)) return penName(text, look)
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・＝=\s]+$/u.test(text)) {
    if (text.length > (look.labelled ? 12 : 5) || /[のをはがでにと]/.test(text)) return 0
    return look.labelled ? 0.9 : 0.35
  }
  if (/^[\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{M}\s]+$/u.test(text)) {
    return look.labelled && text.length <= 40 ? 0.8 : 0
  }
  if (isHeading(text) || abbreviations.has(text)) return 0
  if (initials.test(text)) return look.labelled || look.language === 'vi' ? 0.7 : 0.3
  const parts = text.split(/\s+/)
  if (parts.length > 6) return 0
  let capitals = 0
  for (const [index, part] of parts.entries()) {
    if (word.test(part)) {
      const begins = !look.labelled && index === 0 && (never.has(part.toLowerCase()) || /^L['’]/.test(part))
      // `An Nhiên`, `La Văn Cầu`
      if (begins && (look.language !== 'vi' || vietnameseName(parts) < 0.7)) return 0
      capitals++
    } else if (!particles.has(part.toLowerCase()) || index === 0) return penName(text, look)
  }
  if (isPlace(text)) return look.labelled ? 0.8 : 0.3
  if (look.language === 'vi') return vietnamese(text, parts, look)
  if (look.labelled) return 0.9
  // In most languages any heading is one capitalised word.
  if (parts.length === 1) return look.dated ? 0.25 : 0
  return capitals >= 2 && parts.length <= 4 ? 0.5 : 0.3
}

function vietnamese(text: string, parts: readonly string[], look: Look): number {
  const sure = vietnameseName(parts)
  if (look.labelled) return Math.max(0.8, sure)
  if (isSpokenOf(parts) || paper.test(text)) return 0
  // A heading in capitals looks like a name without its family.
  return text === text.toUpperCase() && sure < 0.8 ? Math.min(sure, 0.5) : sure
}

/** `TRÀNG AN BÁO`, `PHỤ NỮ TÂN VĂN`, `VIỆT-TẤN-XÃ`, `BẢN TIN BUỔI CHIỀU`: what papers and agencies of old are called, and what they send. */
const paper = /\s(?:báo|tân văn|tạp chí|tập san)$|[\s-]tấn[\s-]xã$|^bản tin\s/iu

/** One word in small letters or with digits, as people sign on the web: a name only where label and date say so. */
function penName(text: string, look: Look): number {
  return look.labelled && look.dated && /^[\p{L}\d][\p{L}\d._-]{1,20}$/u.test(text) ? 0.6 : 0
}

const role =
  /^(?:staff|writer|editor|reporter|correspondent|contributor|contributing|columnist|journalist|producer|ph\.?d\.?|m\.?d\.?|redakteur(?:in)?|redaktion|online-redaktion|journaliste|periodista|senior|chief|head|special|freelance|author|analyst|photographer|intern|associate|managing|deputy|professor|director|fellow|assistant|avatar|sponsored|politics|business|sports|education|showbiz|health|science|technology|political)$/i
/** What papers, agencies and institutes are called. */
const outlet =
  /^(?:\S*-)?(?:times|post|news|herald|tribune|gazette|journal|report|magazine|press|media|network|institute|university|college|daily|telegram|telegraph|courier|enquirer|today|tv|radio|weekly|observer|chronicle|review|express|xpress|globe|star|zeitung|blatt|rundfunk|\p{L}+world)$/iu

/** Whether a text behind a name says what the person is or writes for. */
export function isRoleOrOutlet(text: string): boolean {
  if (/^[\p{Lu}\d-]{2,5}$|^\S+\.\p{Ll}{2,4}$|\sof\s/u.test(text)) return true
  return text.split(/\s+/).some((part) => role.test(part) || outlet.test(part))
}

const greetings =
  /^(?:(?:by|dr\.?|prof\.?|mr\.?|ms\.?|mrs\.?|words by|von|par|por|rechtsanw(?:alt|ältin))\s+)+/iu

/** A name without the role or outlet behind it (`Will Macmaster Editor`, `Elizabeth Flores USA TODAY`), and whether there was one. */
export function withoutRole(piece: string): { name: string; role: boolean } {
  const text = piece
    .trim()
    .replace(greetings, '')
    .replace(/(?<![,\s])[,\s]+$/, '')
  const parts = text.split(/\s+/)
  const at = parts.findIndex((part) => role.test(part))
  // `WKTV Staff` signs as a whole.
  if (at === 0 || (at === 1 && parts.length > 2)) return { name: '', role: true }
  // `Adam Roe Globe Staff`
  if (at > 2 && outlet.test(parts[at - 1]!)) return { name: parts.slice(0, at - 1).join(' '), role: true }
  if (at >= 2) return { name: parts.slice(0, at).join(' '), role: true }
  if (parts.length > 3 && outlet.test(parts.at(-1)!))
    return { name: parts.slice(0, /^\p{Lu}\.?$/u.test(parts[1]!) ? 3 : 2).join(' '), role: true }
  for (let from = 2; from < parts.length; from++) {
    const end = parts.slice(from).join(' ')
    const shouted =
      /^[\p{Lu}\s]{2,}$/u.test(end) && parts.slice(0, from).every((part) => /\p{Ll}/u.test(part))
    if (shouted || isAgency(end) || /^\p{Lu}{3,}\p{Lu}\p{Ll}{3,}$/u.test(end))
      return { name: parts.slice(0, from).join(' '), role: true }
  }
  return { name: text, role: false }
}
