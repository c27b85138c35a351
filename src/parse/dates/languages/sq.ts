import type { DateWords } from '../words.ts'

/** Albanian. */
export const sq: DateWords = {
  months:
    'janar|jan shkurt|shk mars prill|pri maj qershor|qer korrik|korr gusht|gush shtator|sht tetor|tet nëntor|nën dhjetor|dhj',
  weekdays: 'diel hënë martë mërkurë enjte premte shtunë',
  published: ['publikuar', 'botuar'],
  updated: ['përditësuar'],
  morning: [],
  afternoon: [],
  at: ['në'],
}
