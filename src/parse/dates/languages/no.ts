import type { DateWords } from '../words.ts'

/** Norwegian. */
export const no: DateWords = {
  months:
    'januar|jan februar|feb mars|mar april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov desember|des',
  weekdays: 'søndag|søn mandag|man tirsdag|tir onsdag|ons torsdag|tor fredag|fre lørdag|lør',
  published: ['publisert', 'lagt ut', 'opprettet'],
  updated: ['oppdatert', 'sist oppdatert', 'endret'],
  morning: [],
  afternoon: [],
  at: ['kl', 'klokken', 'den'],
}
