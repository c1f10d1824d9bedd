import type { SheetLanguage } from '@wuxin/platform/list'
import type { SheetWords } from '@wuxin/service/list/sheet-export'

interface Labels extends SheetWords {
  yes: string
}

/** What the exported sheet says; the columns in the order of the cells. */
export const labels: Record<SheetLanguage, Labels> = {
  'zh-CN': { sheet: '覆盖情况', columns: ['代码', '小区', '所在', '最近巡查', '巡查次数', '隐患', '未销号', '超期', '重大', '反复处数', '有巡查计划'], yes: '是' },
  'en-US': { sheet: 'Coverage', columns: ['Code', 'Compound', 'Where', 'Last inspected', 'Shifts', 'Hazards', 'Open', 'Overdue', 'Major', 'Recurring spots', 'Has a plan'], yes: 'yes' },
}
