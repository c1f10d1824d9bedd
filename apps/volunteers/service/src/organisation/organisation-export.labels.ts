import type { SheetLanguage } from '@wuxin/platform/list'
import type { SheetWords } from '@wuxin/service/list/sheet-export'

/** What the exported sheet says; the columns in the order of the cells. */
export const labels: Record<SheetLanguage, SheetWords> = {
  'zh-CN': { sheet: '社会组织', columns: ['名称', '统一社会信用代码', '地点', '在供服务', '办结点单', '专业服务', '签约项目', '圆梦'] },
  'en-US': { sheet: 'Social organisations', columns: ['Name', 'Credit code', 'Place', 'Services offered', 'Orders solved', 'Sessions held', 'Contracts signed', 'Wishes fulfilled'] },
}
