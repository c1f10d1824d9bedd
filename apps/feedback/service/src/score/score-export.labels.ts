import type { ScoreState } from '@wuxin/feedback/score.schema'
import type { SheetLanguage } from '@wuxin/platform/list'
import type { SheetWords } from '@wuxin/service/list/sheet-export'

/** What the exported sheet says; the columns in the order of the cells. */
export const labels: Record<SheetLanguage, SheetWords & { states: Record<ScoreState, string> }> = {
  'zh-CN': { sheet: '满意评分', columns: ['编号', '名称', '来源编号', '地点', '状态', '开放', '截止', '打分卡', '平均分', '低分项数'], states: { open: '打分中', closed: '已结束' } },
  'en-US': { sheet: 'Scores', columns: ['Number', 'Title', 'Of', 'Place', 'State', 'Opened', 'Until', 'Cards', 'Mean', 'Low items'], states: { open: 'open', closed: 'closed' } },
}
