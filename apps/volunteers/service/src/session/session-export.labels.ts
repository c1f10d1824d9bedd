import type { SheetLanguage } from '@wuxin/platform/list'
import type { SheetWords } from '@wuxin/service/list/sheet-export'
import type { SessionKind, SessionState } from '@wuxin/volunteers/session.schema'

interface Labels extends SheetWords {
  states: Record<SessionState, string>
  kinds: Record<SessionKind, string>
}

/** What the exported sheet says; the columns in the order of the cells. */
export const labels: Record<SheetLanguage, Labels> = {
  'zh-CN': {
    sheet: '专业服务',
    columns: ['编号', '名称', '类别', '小区（社区）', '日期', '时间', '地点', '提供单位', '服务人员', '状态', '到场人数'],
    states: { planned: '已安排', held: '待办结', closed: '已办结', cancelled: '已取消' },
    kinds: { medical: '医疗义诊', psychology: '心理辅导', legal: '法律咨询', elderly: '养老照护', education: '家庭教育', employment: '就业指导', other: '其他' },
  },
  'en-US': {
    sheet: 'Sessions',
    columns: ['Number', 'Title', 'Kind', 'Place', 'Day', 'Time', 'Room', 'Unit', 'Provider', 'State', 'Came'],
    states: { planned: 'planned', held: 'held', closed: 'closed', cancelled: 'cancelled' },
    kinds: { medical: 'medical', psychology: 'psychology', legal: 'legal', elderly: 'care for the old', education: 'family education', employment: 'employment', other: 'other' },
  },
}
