import type { DateWords } from '../words.ts'

/** Japanese. */
export const ja: DateWords = {
  months: '',
  weekdays: '',
  published: ['公開', '配信', '掲載', '投稿', '発行', '公開日', '掲載日'],
  updated: ['更新', '最終更新', '更新日', '改訂'],
  morning: ['午前'],
  afternoon: ['午後'],
  at: [],
}
