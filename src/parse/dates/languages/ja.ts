import type { DateWords } from '../words.ts'

/** Japanese. */
export const ja: DateWords = {
  months: '',
  weekdays:
    '日曜日|日曜|日 月曜日|月曜|月 火曜日|火曜|火 水曜日|水曜|水 木曜日|木曜|木 金曜日|金曜|金 土曜日|土曜|土',
  published: ['公開', '配信', '掲載', '投稿', '発行', '公開日', '掲載日'],
  updated: ['更新', '最終更新', '更新日', '改訂'],
  morning: ['午前'],
  afternoon: ['午後'],
  at: [],
}
