import type { DateWords } from '../words.ts'

/** Hungarian. */
export const hu: DateWords = {
  months:
    'január|jan február|febr|feb március|márc|már április|ápr május|máj június|jún július|júl augusztus|aug szeptember|szept|szep október|okt november|nov december|dec',
  weekdays: 'vasárnap hétfő kedd szerda csütörtök péntek szombat',
  published: ['közzétéve', 'megjelent', 'publikálva', 'létrehozva', 'feltöltve'],
  updated: ['frissítve', 'módosítva', 'utolsó frissítés'],
  morning: [],
  afternoon: [],
  at: [],
}
