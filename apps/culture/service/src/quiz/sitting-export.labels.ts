import type { Ending } from '@wuxin/culture/quiz.schema'
import type { SheetLanguage } from '@wuxin/platform/list'
import type { SheetWords } from '@wuxin/service/list/sheet-export'

interface Labels extends SheetWords {
  endings: Record<Ending, string>
}

/** What the exported sheet says; the columns in the order of the cells. */
export const labels: Record<SheetLanguage, Labels> = {
  'zh-CN': {
    sheet: '答题成绩', columns: ['姓名', '电话', '第几次', '得分', '答对', '题数', '用时（秒）', '开始', '交卷', '怎样结束', '作废原因'],
    endings: { self: '本人交卷', time: '到时收卷', close: '答题结束收卷' },
  },
  'en-US': {
    sheet: 'Quiz results', columns: ['Name', 'Phone', 'Attempt', 'Points', 'Right', 'Questions', 'Seconds', 'Begun', 'Handed in', 'How it ended', 'Why voided'],
    endings: { self: 'handed in', time: 'time was over', close: 'the quiz ended' },
  },
}
