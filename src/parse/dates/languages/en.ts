import type { DateWords } from '../words.ts'

/** English. */
export const en: DateWords = {
  months:
    'January|Jan February|Feb March|Mar April|Apr May June|Jun July|Jul August|Aug September|Sept|Sep October|Oct November|Nov December|Dec',
  weekdays:
    'Sunday|Sun Monday|Mon Tuesday|Tues|Tue Wednesday|Wed Thursday|Thurs|Thur|Thu Friday|Fri Saturday|Sat',
  published: ['published', 'posted', 'first published', 'created', 'filed', 'issued', 'uploaded', 'date'],
  updated: ['updated', 'last updated', 'modified', 'last modified', 'edited', 'revised', 'corrected'],
  morning: ['am', 'a m'],
  afternoon: ['pm', 'p m'],
  at: ['at', 'on'],
}
