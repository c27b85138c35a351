import type { DateWords } from '../words.ts'

/** Romanian. */
export const ro: DateWords = {
  months:
    'ianuarie|ian februarie|feb martie|mar aprilie|apr mai iunie|iun iulie|iul august|aug septembrie|sept|sep octombrie|oct noiembrie|nov decembrie|dec',
  weekdays: 'duminică|dum luni|lun marți|mar miercuri|mie joi vineri|vin sâmbătă|sâm',
  published: ['publicat', 'postat', 'creat', 'data publicării'],
  updated: ['actualizat', 'modificat', 'ultima actualizare'],
  morning: [],
  afternoon: [],
  at: ['la', 'ora'],
}
