import type { DateWords } from '../words.ts'

/** German. */
export const de: DateWords = {
  months:
    'Januar|Jänner|Jan Februar|Feber|Feb März|Mär|Mrz April|Apr Mai Juni|Jun Juli|Jul August|Aug September|Sept|Sep Oktober|Okt November|Nov Dezember|Dez',
  weekdays: 'Sonntag|So Montag|Mo Dienstag|Di Mittwoch|Mi Donnerstag|Do Freitag|Fr Samstag|Sonnabend|Sa',
  published: [
    'veröffentlicht',
    'publiziert',
    'erstellt',
    'geschrieben',
    'erschienen',
    'gepostet',
    'eingestellt',
    'verfasst',
    'online seit',
    'erstmals',
    'datum',
    'artikel vom',
    'beitrag vom',
  ],
  updated: [
    'aktualisiert',
    'aktualisierung',
    'geändert',
    'zuletzt',
    'letzte änderung',
    'stand',
    'bearbeitet',
    'update',
    'letztes update',
  ],
  morning: [],
  afternoon: [],
  at: ['um', 'am', 'den', 'vom'],
}
