import type { DateWords } from '../words.ts'

/** Swedish. */
export const sv: DateWords = {
  months:
    'januari|jan februari|feb mars|mar april|apr maj juni|jun juli|jul augusti|aug september|sept|sep oktober|okt november|nov december|dec',
  weekdays: 'söndag|sön måndag|mån tisdag|tis onsdag|ons torsdag|tors fredag|fre lördag|lör',
  published: ['publicerad', 'publicerades', 'publicerat', 'skapad', 'inlagd'],
  updated: ['uppdaterad', 'uppdaterades', 'ändrad', 'senast uppdaterad'],
  morning: [],
  afternoon: [],
  at: ['kl', 'klockan', 'den'],
}
