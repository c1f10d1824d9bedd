import type { TaskState } from '@wuxin/meetings/task.schema'
import type { SheetLanguage } from '@wuxin/platform/list'
import type { SheetWords } from '@wuxin/service/list/sheet-export'

interface Labels extends SheetWords {
  yes: string
  states: Record<TaskState, string>
}

/** What the exported sheet says; the columns in the order of the cells. */
export const labels: Record<SheetLanguage, Labels> = {
  'zh-CN': {
    sheet: '交办',
    columns: ['编号', '交办事项', '议题编号', '议题', '地点', '承办', '状态', '交办时间', '期限', '督办', '申请延期'],
    yes: '是',
    states: { handle: '办理中', returned: '已退回', done: '已办结' },
  },
  'en-US': {
    sheet: 'Tasks',
    columns: ['Number', 'Task', 'Topic number', 'Topic', 'Place', 'Owner', 'State', 'Given', 'Due', 'Supervised', 'Extension asked'],
    yes: 'yes',
    states: { handle: 'under way', returned: 'handed back', done: 'done' },
  },
}
