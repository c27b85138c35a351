import type { DateWords } from '../words.ts'

/** Chinese. */
export const zh: DateWords = {
  months: '',
  weekdays: '',
  published: ['发布', '發布', '发表', '發表', '刊登', '时间', '時間', '发稿'],
  updated: ['更新', '修改', '编辑于'],
  morning: ['上午', '早上', '凌晨', '清晨'],
  afternoon: ['下午', '晚上', '傍晚', '夜间'],
  at: [],
}
