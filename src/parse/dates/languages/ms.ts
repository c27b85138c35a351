import type { DateWords } from '../words.ts'

/** Malay. */
export const ms: DateWords = {
  months:
    'Januari|Jan Februari|Feb Mac April|Apr Mei Jun Julai|Jul Ogos|Ogo September|Sept|Sep Oktober|Okt November|Nov Disember|Dis',
  weekdays: 'Ahad Isnin Selasa Rabu Khamis Jumaat Sabtu',
  published: ['diterbitkan', 'disiarkan'],
  updated: ['dikemas kini'],
  morning: [],
  afternoon: [],
  at: ['pada', 'jam'],
}
