import type { ShiftState } from '@wuxin/patrols/shift.rules'
import type { SheetLanguage } from '@wuxin/platform/list'
import type { SheetWords } from '@wuxin/service/list/sheet-export'

interface Labels extends SheetWords {
  yes: string
  joint: string
  states: Record<ShiftState, string>
}

/** What the exported sheet says; the columns in the order of the cells. */
export const labels: Record<SheetLanguage, Labels> = {
  'zh-CN': {
    sheet: '巡查班次',
    columns: ['编号', '路线', '地点', '队伍', '巡查人', '计划开始', '计划结束', '状态', '到点', '点位', '发现', '隐患', '未传照片', '冲突', '迟到'],
    yes: '是',
    joint: '、',
    states: { planned: '待巡查', under_way: '巡查中', done: '已完成', missed: '漏巡', cancelled: '已取消' },
  },
  'en-US': {
    sheet: 'Shifts',
    columns: ['Number', 'Route', 'Place', 'Team', 'Walked by', 'To begin', 'To end', 'State', 'Visited', 'Checkpoints', 'Findings', 'Hazards', 'Photos to come', 'Conflicts', 'Late'],
    yes: 'yes',
    joint: ', ',
    states: { planned: 'to walk', under_way: 'under way', done: 'done', missed: 'missed', cancelled: 'cancelled' },
  },
}
