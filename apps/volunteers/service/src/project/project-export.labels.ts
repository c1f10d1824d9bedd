import type { ProjectState } from '@wuxin/volunteers/project.rules'
import type { SheetLanguage } from '@wuxin/platform/list'
import type { SheetWords } from '@wuxin/service/list/sheet-export'

interface Labels extends SheetWords {
  yes: string
  states: Record<ProjectState, string>
}

/** What the exported sheet says; the columns in the order of the cells. */
export const labels: Record<SheetLanguage, Labels> = {
  'zh-CN': {
    sheet: '项目清单',
    columns: ['编号', '项目', '需求', '资源', '各方', '地点', '状态', '开始', '结束', '认领时间', '签约时间', '期限', '督办'],
    yes: '是',
    states: {
      claim: '待对方同意', sign: '待签约', carry: '实施中', check: '待验收', evaluate: '待评价', closed: '已完成', declined: '未达成', withdrawn: '已撤回', terminated: '已终止',
    },
  },
  'en-US': {
    sheet: 'Projects',
    columns: ['Number', 'Project', 'Needs', 'Resources', 'Sides', 'Place', 'State', 'From', 'To', 'Claimed', 'Signed', 'Due', 'Supervised'],
    yes: 'yes',
    states: {
      claim: 'waits for the other side', sign: 'to be signed', carry: 'under way', check: 'to be accepted', evaluate: 'to be evaluated', closed: 'done', declined: 'not agreed', withdrawn: 'withdrawn', terminated: 'terminated',
    },
  },
}
