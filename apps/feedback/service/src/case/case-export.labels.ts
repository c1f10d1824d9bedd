import type { CaseState, Channel, Outcome, Rating } from '@wuxin/feedback/case.schema'
import type { SheetLanguage } from '@wuxin/platform/list'
import type { SheetWords } from '@wuxin/service/list/sheet-export'

interface Labels extends SheetWords {
  yes: string
  states: Record<CaseState, string>
  channels: Record<Channel, string>
  outcomes: Record<Outcome, string>
  ratings: Record<Rating, string>
}

/** What the exported sheet says; the columns in the order of the cells. */
export const labels: Record<SheetLanguage, Labels> = {
  'zh-CN': {
    sheet: '民情诉求',
    columns: ['编号', '诉求', '地点', '类别', '来源', '状态', '反映时间', '时限', '负责', '牵头单位', '督办', '结果', '评价'],
    yes: '是',
    states: { discover: '待受理', whistle: '待吹哨', report_in: '待报到', deliberate: '待会商', handle: '办理中', answer: '待反馈', rate: '待评价', closed: '已办结' },
    channels: { resident_page: '请您反映', window: '窗口', phone: '电话', grid_worker: '网格员', patrol: '巡查', wish_mailbox: '心愿邮箱', reception: '业委会接待' },
    outcomes: { solved: '已解决', explained: '已解释', out_of_remit: '不属职责' },
    ratings: { satisfied: '满意', basically: '基本满意', dissatisfied: '不满意' },
  },
  'en-US': {
    sheet: 'Cases',
    columns: ['Number', 'Case', 'Place', 'Category', 'Source', 'State', 'Reported', 'Due', 'In charge', 'Lead unit', 'Supervised', 'Outcome', 'Rating'],
    yes: 'yes',
    states: {
      discover: 'to accept', whistle: 'to whistle', report_in: 'to report in', deliberate: 'to confer', handle: 'in hand', answer: 'to answer', rate: 'to rate',
      closed: 'closed',
    },
    channels: { resident_page: 'resident page', window: 'window', phone: 'phone', grid_worker: 'grid worker', patrol: 'patrol', wish_mailbox: 'wish mailbox', reception: 'owners’ committee' },
    outcomes: { solved: 'solved', explained: 'explained', out_of_remit: 'out of remit' },
    ratings: { satisfied: 'satisfied', basically: 'basically satisfied', dissatisfied: 'dissatisfied' },
  },
}
