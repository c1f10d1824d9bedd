import type { SheetLanguage } from '@wuxin/platform/list'
import type { SheetWords } from '@wuxin/service/list/sheet-export'
import type { RecordState, ServedFor } from '@wuxin/volunteers/service-record.rules'
import { servedForLabels } from './certificate.labels.ts'

interface Labels extends SheetWords {
  yes: string
  states: Record<RecordState, string>
  kinds: Record<ServedFor, string>
}

/** What the exported sheet of records says; the columns in the order of the cells. */
export const recordLabels: Record<SheetLanguage, Labels> = {
  'zh-CN': {
    sheet: '服务记录', columns: ['日期', '开始', '结束', '分钟', '志愿者', '地点', '具体地点', '服务内容', '做了什么', '状态', '更正过'], yes: '是',
    states: { reported: '待确认', confirmed: '已确认', refused: '未通过' }, kinds: servedForLabels,
  },
  'en-US': {
    sheet: 'Records of service', columns: ['Day', 'From', 'To', 'Minutes', 'Volunteer', 'Place', 'Spot', 'For', 'What was done', 'State', 'Corrected'], yes: 'yes',
    states: { reported: 'to confirm', confirmed: 'confirmed', refused: 'refused' },
    kinds: { wish: 'wish', order: 'ordered service', household: 'pairing', curtain: 'curtain', session: 'session', building: 'building', project: 'project', team: 'team', other: 'other' },
  },
}

/** What the exported register says; no phones, no birthdays, no hours. */
export const volunteerLabels: Record<SheetLanguage, SheetWords & { yes: string }> = {
  'zh-CN': { sheet: '志愿者', columns: ['姓名', '地点', '党员', '单位', '队伍', '特长', '登记时间'], yes: '是' },
  'en-US': { sheet: 'Volunteers', columns: ['Name', 'Place', 'Party member', 'Unit', 'Teams', 'Skills', 'Registered'], yes: 'yes' },
}
