import type { DateWords } from '../words.ts'

/** Chinese. */
export const zh: DateWords = {
  months: '',
  weekdays:
    '星期日|星期天|周日|週日 星期一|周一|週一 星期二|周二|週二 星期三|周三|週三 星期四|周四|週四 星期五|周五|週五 星期六|周六|週六',
  published: ['发布', '發布', '发表', '發表', '刊登', '时间', '時間', '发稿'],
  updated: ['更新', '修改', '编辑于'],
  morning: ['上午', '早上', '凌晨', '清晨'],
  afternoon: ['下午', '晚上', '傍晚', '夜间'],
  noon: ['中午', '正午'],
  at: [],
}
