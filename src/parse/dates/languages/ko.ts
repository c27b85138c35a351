import type { DateWords } from '../words.ts'

/** Korean. */
export const ko: DateWords = {
  months: '',
  weekdays: '일요일|일 월요일|월 화요일|화 수요일|수 목요일|목 금요일|금 토요일|토',
  published: ['입력', '등록', '게재', '승인', '작성', '기사입력', '송고'],
  updated: ['수정', '최종수정', '업데이트', '갱신'],
  morning: ['오전'],
  afternoon: ['오후'],
  at: [],
}
