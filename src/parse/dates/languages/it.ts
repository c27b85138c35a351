import type { DateWords } from '../words.ts'

/** Italian. */
export const it: DateWords = {
  months:
    'gennaio|genn|gen febbraio|febbr|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|sett|set ottobre|ott novembre|nov dicembre|dic',
  weekdays: 'domenica|dom lunedì|lun martedì|mar mercoledì|mer giovedì|gio venerdì|ven sabato|sab',
  published: ['pubblicato', 'pubblicata', 'pubblicazione', 'inserito', 'postato', 'creato', 'scritto'],
  updated: ['aggiornato', 'aggiornata', 'aggiornamento', 'modificato', 'ultima modifica'],
  morning: [],
  afternoon: [],
  at: ['alle', 'ore', 'il', 'alle ore'],
}
