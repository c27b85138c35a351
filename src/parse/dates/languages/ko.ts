import type { DateWords } from '../words.ts'

/** Korean. */
export const ko: DateWords = {
  months: '',
  weekdays: '',
  published: ['입력', '등록', '게재', '승인', '작성', '기사입력', '송고'],
  updated: ['수정', '최종수정', '업데이트', '갱신'],
  morning: ['오전'],
  afternoon: ['오후'],
  at: [],
}
