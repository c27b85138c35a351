import type { DateWords } from '../words.ts'

/** Catalan. */
export const ca: DateWords = {
  months:
    'gener|gen febrer|febr|feb març|mar abril|abr maig|mai juny|jun juliol|jul agost|ag setembre|set octubre|oct novembre|nov desembre|des',
  weekdays: 'diumenge|dg dilluns|dl dimarts|dt dimecres|dc dijous|dj divendres|dv dissabte|ds',
  published: ['publicat', 'publicada', 'creat'],
  updated: ['actualitzat', 'modificat'],
  morning: [],
  afternoon: [],
  at: ['a les', 'a la', 'el'],
}
