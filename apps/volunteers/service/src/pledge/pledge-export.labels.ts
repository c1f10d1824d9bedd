import type { SheetLanguage } from '@wuxin/platform/list'
import type { SheetWords } from '@wuxin/service/list/sheet-export'
import type { PledgeState, PledgeVerdict } from '@wuxin/volunteers/pledge.schema'

interface Labels extends SheetWords {
  states: Record<PledgeState, string>
  verdicts: Record<PledgeVerdict, string>
}

/** What the exported sheet says; the columns in the order of the cells. */
export const labels: Record<SheetLanguage, Labels> = {
  'zh-CN': {
    sheet: '践诺评诺',
    columns: ['承诺', '承诺人', '地点', '承诺时间', '完成日期', '状态', '评诺'],
    states: { publish: '待公示', keep: '践诺中', review: '待评诺', closed: '已评诺', withdrawn: '已撤回' },
    verdicts: { kept: '已践诺', partly: '部分践诺', not_kept: '未践诺' },
  },
  'en-US': {
    sheet: 'Pledges',
    columns: ['Pledge', 'Member', 'Place', 'Pledged', 'Due', 'State', 'Review'],
    states: { publish: 'to be published', keep: 'being kept', review: 'to be reviewed', closed: 'reviewed', withdrawn: 'withdrawn' },
    verdicts: { kept: 'kept', partly: 'partly kept', not_kept: 'not kept' },
  },
}
