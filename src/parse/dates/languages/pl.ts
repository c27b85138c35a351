import type { DateWords } from '../words.ts'

/** Polish. */
export const pl: DateWords = {
  months:
    'styczeń|stycznia|sty luty|lutego|lut marzec|marca|mar kwiecień|kwietnia|kwi maj|maja czerwiec|czerwca|cze lipiec|lipca|lip sierpień|sierpnia|sie wrzesień|września|wrz październik|października|paź listopad|listopada|lis grudzień|grudnia|gru',
  weekdays: 'niedziela|niedz|nd poniedziałek|pon|pn wtorek|wt środa|śr czwartek|czw piątek|pt sobota|sob',
  published: [
    'opublikowano',
    'opublikowany',
    'dodano',
    'data publikacji',
    'utworzono',
    'data dodania',
    'publikacja',
  ],
  updated: ['aktualizacja', 'zaktualizowano', 'zmodyfikowano', 'ostatnia aktualizacja', 'zmieniono'],
  morning: [],
  afternoon: [],
  at: ['godz', 'o', 'r', 'o godz', 'o godzinie'],
}
