import type { SheetLanguage } from '@wuxin/platform/list'
import type { SheetWords } from '@wuxin/service/list/sheet-export'
import type { HomeServiceKind, HomeServiceState } from '@wuxin/volunteers/home-service.schema'

interface Labels extends SheetWords {
  states: Record<HomeServiceState, string>
  kinds: Record<HomeServiceKind, string>
}

/** What the exported sheet says; the columns in the order of the cells. */
export const labels: Record<SheetLanguage, Labels> = {
  'zh-CN': {
    sheet: '服务之家',
    columns: ['编号', '报修', '类别', '地点', '物业', '状态', '报修时间', '时限', '返修次数'],
    states: { accept: '待受理', repair: '维修中', call_back: '待回访', closed: '已办结', declined: '不予受理', withdrawn: '已撤回' },
    kinds: { plumbing: '水暖', electrics: '电路', doors: '门窗', appliance: '家电', shared: '公共设施', cleaning: '保洁', other: '其他' },
  },
  'en-US': {
    sheet: 'Service home',
    columns: ['Number', 'Repair', 'Kind', 'Place', 'Property company', 'State', 'Asked', 'Due', 'Repaired again'],
    states: { accept: 'to be accepted', repair: 'under repair', call_back: 'to be called back', closed: 'closed', declined: 'declined', withdrawn: 'withdrawn' },
    kinds: { plumbing: 'plumbing', electrics: 'electrics', doors: 'doors and windows', appliance: 'appliances', shared: 'shared facilities', cleaning: 'cleaning', other: 'other' },
  },
}
