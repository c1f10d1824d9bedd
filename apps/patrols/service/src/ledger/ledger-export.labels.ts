import type { SheetLanguage } from '@wuxin/platform/list'
import type { SheetWords } from '@wuxin/service/list/sheet-export'
import type { HazardGrade } from '@wuxin/patrols/hazard.schema'

interface Labels extends SheetWords {
  grades: Record<HazardGrade | 'none', string>
}

/** What the ledger says as a sheet: the official columns in their order. */
export const labels: Record<SheetLanguage, Labels> = {
  'zh-CN': {
    sheet: '隐患排查治理台账',
    columns: ['序号', '时间', '地点', '隐患', '等级', '责任人', '措施', '期限', '整改', '复查', '销号'],
    grades: { general: '一般', major: '重大', none: '待定级' },
  },
  'en-US': {
    sheet: 'Ledger of hazards',
    columns: ['No.', 'Found', 'Place', 'Hazard', 'Grade', 'Responsible', 'Measure', 'Deadline', 'Rectified', 'Inspected', 'Closed'],
    grades: { general: 'general', major: 'major', none: 'not graded' },
  },
}
