import type { SheetLanguage } from '@wuxin/platform/list'
import type { SheetWords } from '@wuxin/service/list/sheet-export'
import type { WishKind, WishSource, WishState } from '@wuxin/volunteers/wish.schema'

interface Labels extends SheetWords {
  states: Record<WishState, string>
  kinds: Record<WishKind, string>
  sources: Record<WishSource, string>
}

/** What the exported sheet says; the columns in the order of the cells. */
export const labels: Record<SheetLanguage, Labels> = {
  'zh-CN': {
    sheet: '微心愿',
    columns: ['编号', '心愿', '地点', '类别', '来源', '状态', '提出时间', '时限', '第几轮', '认领', '认领单位', '评价（1–5）'],
    states: {
      verify: '待核实', publish: '待公示', claim: '待认领', contact: '待对接', fulfil: '圆梦中', confirm: '待确认', rate: '待评价', closed: '已圆梦', declined: '不予采纳', withdrawn: '已撤回', expired: '已过期',
    },
    kinds: { thing: '物品', company: '陪伴', repair: '维修', study: '学习', health: '就医', errand: '出行', other: '其他' },
    sources: { resident: '居民自己', staff: '代为登记', mailbox: '心愿邮箱', visit: '走访' },
  },
  'en-US': {
    sheet: 'Wishes',
    columns: ['Number', 'Wish', 'Place', 'Kind', 'Source', 'State', 'Posted', 'Due', 'Round', 'Claimed by', 'Unit', 'Rating (1–5)'],
    states: {
      verify: 'to verify', publish: 'to publish', claim: 'unclaimed', contact: 'to contact', fulfil: 'under way', confirm: 'to confirm', rate: 'to rate', closed: 'fulfilled', declined: 'declined',
      withdrawn: 'withdrawn', expired: 'expired',
    },
    kinds: { thing: 'thing', company: 'company', repair: 'repair', study: 'study', health: 'health', errand: 'errand', other: 'other' },
    sources: { resident: 'resident', staff: 'taken down', mailbox: 'mailbox', visit: 'visit' },
  },
}
