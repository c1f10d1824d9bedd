import type { ListingState, ResourceKind, Side } from '@wuxin/volunteers/listing.rules'
import type { SheetLanguage } from '@wuxin/platform/list'
import type { SheetWords } from '@wuxin/service/list/sheet-export'

interface Labels extends SheetWords {
  sides: Record<Side, string>
  kinds: Record<ResourceKind, string>
  states: Record<ListingState, string>
}

/** What the exported sheet says; the columns in the order of the cells. */
export const labels: Record<SheetLanguage, Labels> = {
  'zh-CN': {
    sheet: '需求资源清单',
    columns: ['编号', '清单', '类别', '标题', '归属', '地点', '数量', '单位', '剩余', '状态', '有效期起', '有效期止', '发布时间'],
    sides: { need: '需求', resource: '资源' },
    kinds: { talent: '人才', technology: '技术', place: '场地', facility: '设施' },
    states: { draft: '拟定', published: '已发布', closed: '已下架', expired: '已到期' },
  },
  'en-US': {
    sheet: 'Needs and resources',
    columns: ['Number', 'List', 'Kind', 'Title', 'Owner', 'Place', 'Amount', 'Measure', 'Left', 'State', 'From', 'Until', 'Published'],
    sides: { need: 'need', resource: 'resource' },
    kinds: { talent: 'talent', technology: 'technology', place: 'place', facility: 'facility' },
    states: { draft: 'draft', published: 'published', closed: 'taken down', expired: 'expired' },
  },
}
