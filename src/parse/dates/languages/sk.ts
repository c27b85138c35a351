import type { DateWords } from '../words.ts'

/** Slovak. */
export const sk: DateWords = {
  months:
    'január|januára|jan február|februára|feb marec|marca|mar apríl|apríla|apr máj|mája jún|júna júl|júla august|augusta|aug september|septembra|sep október|októbra|okt november|novembra|nov december|decembra|dec',
  weekdays: 'nedeľa|ne pondelok|po utorok|ut streda|st štvrtok|št piatok|pi sobota|so',
  published: ['publikované', 'zverejnené', 'vydané', 'pridané'],
  updated: ['aktualizované', 'upravené'],
  morning: [],
  afternoon: [],
  at: ['o'],
}
