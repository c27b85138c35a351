import { primaryOf } from '../../kit/language.ts'
import { type Byline, readByline } from '../bylines/bylines.ts'
import { type FoundDate, findDates } from '../dates/dates.ts'

/**
 * How the commonest software for sites says below a text when it appeared, who wrote it and where it is filed, in one sentence: the words
 * of WordPress's own themes in each language (`Posted on %1$s by %2$s`, "This entry was posted in").
 */
const begins =
  /^(?:This (?:entry|post|article) was (?:posted|published|written)|(?:Dieser|Der) (?:Beitrag|Eintrag|Artikel) wurde|Dit bericht (?:is|werd) geplaatst|(?:Cet article|Cette entrée) a été (?:publiée?|postée?)|Esta entrada (?:fue publicada|se publicó|foi publicada)|Este (?:artigo|post) foi publicado|Quest(?:o articolo|a voce) è stat[oa] pubblicat[oa]|Detta inlägg (?:publicerades|postades)|Dette indlæg blev udgivet|Ten wpis został opublikowany|Эта запись была опубликована|Bài này đã được đăng|(?:Pos|Tulisan) ini dipublikasikan)(?=\s)/u
/** What stands before and behind the writer's name in it. */
const named =
  /\s(?:by|von|door|par|por|di|da|av|af|oleh|bởi)\s(\S[^.,|]{0,38}?)(?=\s(?:in|and|und|unter|under|en|et|y|e|veröffentlicht|geschrieben|verfasst|gespeichert)\s|\s?[.,|]|$)/u
/** It stands within so many characters. */
const reach = 240

/** Whether a line is such a sentence. */
export function isPosted(text: string): boolean {
  return begins.test(text)
}

/** The dates of such a sentence, each told to be that of publication. */
export function postedDates(text: string, lang: string, dayFirst: boolean | null): FoundDate[] {
  const found = findDates(text.slice(0, reach), { lang, dayFirst })
  return found.map((date): FoundDate => ({ ...date, label: 'published' }))
}

/** Who wrote, as such a sentence says it; null where it does not. */
export function postedBy(text: string, lang: string): Byline | null {
  const name = named.exec(text.slice(0, reach))?.[1]
  if (name === undefined || /\d/.test(name)) return null
  const found = readByline(`By ${name}`, primaryOf(lang))
  return found === null ? null : { ...found, rule: 'byline/posted', confidence: 0.7 }
}
