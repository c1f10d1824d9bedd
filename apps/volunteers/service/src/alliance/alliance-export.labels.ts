import type { Pairing } from '@wuxin/volunteers/alliance.rules'
import type { SheetLanguage } from '@wuxin/platform/list'
import type { SheetWords } from '@wuxin/service/list/sheet-export'

interface Labels extends SheetWords {
  pairings: Record<Pairing, string>
}

/** What the exported sheet says; the columns in the order of the cells. */
export const labels: Record<SheetLanguage, Labels> = {
  'zh-CN': {
    sheet: '联盟结对',
    columns: ['单位', '社区', '小区', '结对方式', '开始', '结束', '签约项目', '服务记录'],
    pairings: { one_to_one: '1+1', many_to_one: 'N+1' },
  },
  'en-US': {
    sheet: 'Alliances',
    columns: ['Unit', 'Community', 'Compounds', 'Pairing', 'From', 'To', 'Contracts signed', 'Records of service'],
    pairings: { one_to_one: '1+1', many_to_one: 'N+1' },
  },
}
