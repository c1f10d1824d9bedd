import type { SheetLanguage } from '@wuxin/platform/list'
import type { SheetWords } from '@wuxin/service/list/sheet-export'
import type { OfferKind, OrderOutcome, OrderSource, OrderState } from '@wuxin/volunteers/order.schema'

interface Labels extends SheetWords {
  yes: string
  states: Record<OrderState, string>
  kinds: Record<OfferKind, string>
  sources: Record<OrderSource, string>
  outcomes: Record<OrderOutcome, string>
}

/** What the exported sheet says; the columns in the order of the cells. */
export const labels: Record<SheetLanguage, Labels> = {
  'zh-CN': {
    sheet: '点餐服务',
    columns: ['编号', '点单', '类别', '地点', '来源', '服务项目', '承办', '状态', '点单时间', '时限', '结果', '党员参与', '评分', '群众意见', '督办'],
    yes: '是',
    states: { dispatch: '待派单', accept: '待接单', serve: '服务中', check: '待验收', rate: '待评单', closed: '已办结', declined: '不予受理', withdrawn: '已撤单' },
    kinds: {
      repair: '维修', housekeeping: '家政', elderly: '助老', health: '助医', haircut: '理发', legal: '法律', counselling: '心理', culture: '文化', childcare: '托管', errand: '代办', other: '其他',
    },
    sources: { resident: '居民', community: '代点' },
    outcomes: { solved: '已解决', explained: '已解释', not_needed: '无需服务' },
  },
  'en-US': {
    sheet: 'Orders',
    columns: ['Number', 'Order', 'Kind', 'Place', 'Source', 'Offer', 'Served by', 'State', 'Ordered', 'Due', 'Outcome', 'Party member took part', 'Rating', 'Remarks', 'Supervised'],
    yes: 'yes',
    states: {
      dispatch: 'to be dispatched', accept: 'to be accepted', serve: 'under way', check: 'to be checked', rate: 'to be rated', closed: 'closed', declined: 'declined', withdrawn: 'withdrawn',
    },
    kinds: {
      repair: 'repairs', housekeeping: 'housekeeping', elderly: 'help for the elderly', health: 'health', haircut: 'haircuts', legal: 'legal advice', counselling: 'counselling',
      culture: 'culture', childcare: 'childcare', errand: 'errands', other: 'other',
    },
    sources: { resident: 'resident', community: 'for somebody' },
    outcomes: { solved: 'solved', explained: 'explained', not_needed: 'not needed' },
  },
}
