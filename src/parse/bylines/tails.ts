/**
 * Where a name ends and what software wrote right behind it begins: labels of dates and categories, counters, buttons, credits. Each stands
 * behind a name, with a capital or a number, on pages of several sites.
 */
const tails =
  /[\s,(]+(?:Kategorien?|Kategorie|Categor(?:y|ies)|Tags?|Lesezeit|Lesedauer|Reading [Tt]ime|(?:Ein |Keine )?Kommentare?|(?:No )?Comments?|Hinterlasse|Schreibe|Leave [Aa]|Post [Aa]|Follow|Erstellt|Veröffentlicht|Publiziert|Aktualisiert|Zuletzt|Last [Uu]pdated|Last [Mm]odified|Updated|Published|Posted|Publié|Publicado|Actualizado|Aggiornato|Pubblicato|Share|Symbolbild|Illustration|Datum|Vom|Art by|Filed under|Abgelegt|gespeichert|abgelegt|Permalink)(?=[\s:,(]|$)/u
/** `um 10:52`, `at 2:33 PM`, `à 08:00`. */
const times = /\s(?:um|at|à|a las|alle|om|kl\.?)\s\d{1,2}[:.h]\d\d/u
/** A counter of comments. */
const counts = /\s\d{1,3}$/
/** A day without its year, which is no date: `March 18 at 3:57 PM`. */
const days =
  /(?:\s|(?<=\p{Ll}{3}))(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.? \d{1,2}(?=[,\s]|$)/u
/** What a person is, in a sentence: `By Ann Lee, a reporter who …`. */
const described = /^([^,.]{5,60}), (?:an?|the|one of)\s\p{Ll}.*$/u

/** Names have fewer characters, those of thirty authors too; patterns that look behind themselves would take long over more. */
export const longestNames = 2000

/** A name without what was written behind it. */
export function withoutTail(text: string): string {
  let name = text.slice(0, longestNames)
  for (const pattern of [tails, days, times]) {
    const at = name.search(pattern)
    if (at !== -1) name = name.slice(0, at)
  }
  return name.replace(counts, '').replace(described, '$1')
}

/** Whether a line, of whatever length, says by whom the text is and then what that person is. */
export function introduces(text: string): boolean {
  return /^By \p{Lu}/u.test(text) && described.test(text)
}
