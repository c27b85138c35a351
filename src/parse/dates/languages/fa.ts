import type { DateWords } from '../words.ts'

/** Persian, by the Gregorian calendar. */
export const fa: DateWords = {
  months: 'ژانویه فوریه مارس آوریل مه|می ژوئن ژوئیه|جولای اوت|آگوست سپتامبر اکتبر نوامبر دسامبر',
  weekdays: 'یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه',
  published: ['انتشار', 'تاریخ انتشار'],
  updated: ['به‌روز', 'بروزرسانی'],
  morning: [],
  afternoon: [],
  at: ['ساعت'],
}
