import { sheetLanguage, type SheetLanguage } from '@wuxin/platform/list'
import { minuteOf, sheetExport, type SheetWords } from '@wuxin/service/list/sheet-export'
import type { ReportKind, ReportState } from '@wuxin/volunteers/report.rules'
import { reportListInput } from '@wuxin/volunteers/report.schema'
import { reportRows } from './report.queries.ts'

const labels: Record<SheetLanguage, SheetWords & { kinds: Record<ReportKind, string>; states: Record<ReportState, string> }> = {
  'zh-CN': {
    sheet: '双报到', columns: ['党员', '单位', '报到类别', '社区', '状态', '报到时间', '服务次数', '服务分钟'], kinds: { workplace: '单位所在地', home: '居住地' },
    states: { reported: '待确认', confirmed: '在岗', refused: '未通过', ended: '已结束' },
  },
  'en-US': {
    sheet: 'Double report', columns: ['Member', 'Unit', 'Kind', 'Community', 'State', 'Reported', 'Services', 'Minutes'], kinds: { workplace: 'workplace', home: 'home' },
    states: { reported: 'to confirm', confirmed: 'in service', refused: 'refused', ended: 'ended' },
  },
}

/** The reports to one's communities as a sheet. */
export const reportExport = sheetExport({
  file: 'reports',
  record: 'ReportExport',
  permission: 'report:list',
  isCountywide: true,
  question: reportListInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage }),
  rows: reportRows,
  words: labels,
  wide: [],
  cells: ({ member, unit, kind, place, state, reportedAt, served }, lang) => {
    const { kinds, states } = labels[lang]
    return [member.name, unit.name, kinds[kind], place.path, states[state], minuteOf(reportedAt), served.records, served.minutes]
  },
})
