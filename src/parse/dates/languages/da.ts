import type { DateWords } from '../words.ts'

/** Danish. */
export const da: DateWords = {
  months:
    'januar|jan februar|feb marts|mar april|apr maj juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov december|dec',
  weekdays: 'søndag|søn mandag|man tirsdag|tirs onsdag|ons torsdag|tors fredag|fre lørdag|lør',
  published: ['publiceret', 'udgivet', 'offentliggjort', 'oprettet'],
  updated: ['opdateret', 'senest opdateret', 'ændret', 'redigeret'],
  morning: [],
  afternoon: [],
  at: ['kl', 'klokken', 'den'],
}
