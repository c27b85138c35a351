import type { DateWords } from '../words.ts'

/** Finnish. */
export const fi: DateWords = {
  months:
    'tammikuu|tammikuuta|tammi helmikuu|helmikuuta|helmi maaliskuu|maaliskuuta|maalis huhtikuu|huhtikuuta|huhti toukokuu|toukokuuta|touko kesäkuu|kesäkuuta|kesä heinäkuu|heinäkuuta|heinä elokuu|elokuuta|elo syyskuu|syyskuuta|syys lokakuu|lokakuuta|loka marraskuu|marraskuuta|marras joulukuu|joulukuuta|joulu',
  weekdays: 'sunnuntai|su maanantai|ma tiistai|ti keskiviikko|ke torstai|to perjantai|pe lauantai|la',
  published: ['julkaistu', 'luotu'],
  updated: ['päivitetty', 'muokattu'],
  morning: [],
  afternoon: [],
  at: ['klo', 'kello'],
}
