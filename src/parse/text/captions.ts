import type { Chosen } from './amend.ts'
import { kind } from './letters.ts'
import { isCredit } from './lexicon.ts'
import { count, type Label, labels } from './model.ts'
import type { Clue, Page } from './page.ts'
import { announcesPicture, pictureLabel } from './titles.ts'
import type { Labelled } from './understand.ts'

/** Whether a line holds a field of the article. */
export function isChosen(index: number, { title, byline, date }: Chosen): boolean {
  return index === title || index === byline || index === date?.index
}

/** `图为…`, `…李明摄`, `…＝2022年6月12日、長野県`, `…＝2日、川辺町`. */
const eastAsianCaption =
  /^(?:图为|圖為|写真[は＝：])|[摄攝][。）)]?$|(?:撮影|写真提供)[）)]?$|＝\d{4}年|＝[\d０-９]{1,2}日、[^。]{1,20}$/

/** `Nguồn hình ảnh, Getty Images`, `Chụp lại hình ảnh,` and the caption, which may be the next line. */
export function captionsByLabel({ clues }: Page, names: Label[], chosen: Chosen): void {
  for (let index = 0; index < clues.length; index++) {
    if (isChosen(index, chosen)) continue
    const label = pictureLabel.exec(clues[index]!.line.text)
    const isAlone = label !== null && label[0].length === clues[index]!.line.text.length
    if (isAlone) names[index] = 'noise'
    else if (label !== null || announcesPicture(clues[index - 1])) names[index] = 'caption'
  }
}

/**
 * A short paragraph that ends in a photographer's name (`… Photo: Ann Lee`) is what stood under the picture; in Vietnamese so is one that
 * begins with it (`Ảnh: …`), ends in capitals, or in the bar of the table that held the picture.
 */
export function captionsByCredit({ clues, lang }: Page, names: Label[], chosen: Chosen): void {
  for (let index = 0; index < clues.length; index++) {
    const clue = clues[index]!
    const { shape, line } = clue
    if (names[index] !== 'body' || shape.units > 260) continue
    if (shape.unspaced && eastAsianCaption.test(line.text)) names[index] = 'caption'
    if (lang === 'vi' && !isChosen(index, chosen) && isVietnameseCaption(clue)) names[index] = 'caption'
    if (!isChosen(index, chosen) && endsInCredit(clue)) names[index] = 'caption'
    if (
      index > 0 &&
      isCreditAlone(clue) &&
      isWords(clues[index - 1]!, names[index - 1]) &&
      !isChosen(index - 1, chosen)
    )
      names[index - 1] = 'caption'
    const { words } = shape
    for (let at = Math.max(shape.from + 2, shape.to - 6); at < shape.to - 1; at++) {
      // French puts a space before the colon.
      const spaced = lang === 'fr' && words.after[at] === kind.space && line.text.includes(' : ')
      if ((spaced || words.after[at] === kind.colon) && isCredit(words, at, shape.from))
        names[index] = 'caption'
    }
  }
}

/** `Ảnh: LÊ VÂN` on a line of its own. */
function isCreditAlone({ shape, credit }: Clue): boolean {
  return (credit & 3) === 3 && shape.units < 40 && shape.lastInside !== kind.stop
}

/** Words above it that are no sentence. */
function isWords({ shape }: Clue, name: Label | undefined): boolean {
  return (
    name === 'body' &&
    shape.units >= 15 &&
    shape.units <= 140 &&
    shape.lastInside !== kind.stop &&
    shape.last !== kind.colon
  )
}

/** The last sentence of a text, behind which its writer signs with first letters, is no words of a picture. */
export function textBySignature({ clues }: Page, names: Label[]): void {
  const last = names.findLastIndex((name) => name === 'body' || name === 'caption')
  if (names[last] === 'caption' && signed.test(clues[last]!.line.text.slice(-16))) names[last] = 'body'
}

/** `… mùng Ba Tết. (Đ.G.)` */
const signed = /[.!?”"] \((?:\p{Lu}\.){2,3}\)$/u

/** What stands twice in a row among the text is a picture's alternative text and its caption. */
export function captionsByCopy({ clues }: Page, names: Label[], chosen: Chosen): void {
  for (let index = 1; index < clues.length; index++) {
    const { shape, line } = clues[index]!
    const above = clues[index - 1]!
    if (shape.key !== above.shape.key || !isRead(names[index]) || !isRead(names[index - 1])) continue
    if (line.text !== above.line.text || shape.units < 15 || shape.units > 300) continue
    if (isChosen(index, chosen) || isChosen(index - 1, chosen)) continue
    names[index - 1] = 'caption'
    names[index] = 'caption'
  }
}

const isRead = (name: Label | undefined) => name === 'body' || name === 'caption'

/** A picture's alternative text that is the headline and the picture's number: `… - 1`, `… - Hình 2`. */
export function isNumberedTitle(text: string, title: string): boolean {
  return (
    title.length > 15 &&
    text.startsWith(title) &&
    /^ ?[-–:]? ?(?:hình|ảnh|photo|bild|foto)? ?\d{1,2}\.?$/iu.test(text.slice(title.length))
  )
}

function isVietnameseCaption({ shape, credit, line }: Clue): boolean {
  if (shape.units > 160 || shape.sentences > 1) return false
  if (shape.last === kind.close && sourceInBrackets.test(line.text.slice(-70))) return true
  if (shape.sentences > 0) return false
  if (shape.last === kind.bar) return true
  if ((credit & 3) === 3) return true
  return shape.shoutedTail > 1 && shape.lowered > 2 && shape.last === kind.upper
}

/** `… (Nguồn: Internet)`, `… (Ảnh minh họa)`. */
const sourceInBrackets =
  /[(（](?:(?:nguồn|nguồn ảnh|ảnh|hình|minh h[ọo]a)\s?:\s?[^()]{2,50}|(?:ảnh|hình) (?:minh h[ọo][aạ]|tư liệu|internet))[)）]$/iu
/** `… (Ann Lee/The Harbour Post)`, `… (AP Photo/Ann Lee)`. */
const creditInBrackets =
  /[(（](?:\p{Lu}[\p{L}.'’-]{0,20} ){1,4}?(?:\p{Lu}[\p{L}.'’-]{0,20})?\/\s?\p{Lu}[^()]{1,40}[)）]$/u
/** Behind a sentence `… Photo Jean Riou`, `… — AFP Photo Jean Riou`. */
const creditBehind =
  /[.!?»”"] (?:[-–—] )?(?:\p{Lu}{2,8} )?(?:Photos?|Fotos?|Bild|Ảnh) (?:by |de |von )?\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,3}$/u

/** Whether the last words of a line are who took the picture, without a colon. */
function endsInCredit({ shape, line }: Clue): boolean {
  if (shape.last === kind.close) return creditInBrackets.test(line.text.slice(-90))
  return shape.sentences > 0 && shape.lastInside !== kind.stop && creditBehind.test(line.text.slice(-100))
}

/**
 * Where pictures tell the story, their captions are its text; and what is perhaps text is better than none. Below a headline that says so the
 * lines that stand twice, or end in a photographer's name, are captions to the last.
 */
export function textOfPictures({ page: { clues }, chances }: Labelled, names: Label[], chosen: Chosen): void {
  const heading = clues[chosen.title]?.line.text
  const isEssay = heading !== undefined && pictureStory.test(heading)
  const isWritten = names.includes('body')
  if (isWritten && !isEssay) return
  for (const [index, name] of names.entries()) {
    if (name !== 'noise' && name !== 'caption') continue
    const clue = clues[index]!
    if (isWritten && clue.hits.whole !== 0 && index > chosen.title) return
    const at = index * count
    const chance = chances[at + labels.indexOf('body')]! + chances[at + labels.indexOf('caption')]!
    const isText = clue.texty > 0 && chance > perhaps
    if (!isWritten && (isText || (clue.texty > 0 && endsInCredit(clue)))) names[index] = 'body'
    else if (isEssay && index > chosen.title && isPictured(clues, index)) names[index] = 'caption'
  }
}

const perhaps = 0.4
/** `Chùm ảnh: …`, `[Photos] …`, `… (Ảnh)`. */
const pictureStory =
  /^[[(]?(?:chùm ảnh|ảnh|phóng sự ảnh|photos?|pictures|in pictures|photo gallery|fotos|fotostrecke|bildergalerie|en images|diaporama|fotogalería|en imágenes)[\])]? ?[:|]|^[[(](?:chùm ảnh|ảnh|photos?|fotos)[\])]|[[(](?:chùm ảnh|ảnh|photos?|fotos)[\])]$/iu

/** Whether a line is words that stand twice in a row, or end in who took the picture. */
function isPictured(clues: readonly Clue[], index: number): boolean {
  const clue = clues[index]!
  const { shape, line, dates, furniture } = clue
  if (furniture || dates.length > 0 || shape.units < 15 || shape.units > 300) return false
  const isDouble = clues[index - 1]?.line.text === line.text || clues[index + 1]?.line.text === line.text
  return isDouble || (clue.credit & 2) !== 0 || endsInCredit(clue)
}
