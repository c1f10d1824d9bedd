import { byId } from '@wuxin/platform/input.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { permissions } from '@wuxin/volunteers/permissions'
import { confirmReportInput, endReportInput, makeReportInput, ownReports, refuseReportInput, reportList, reportListInput, reportRecord } from '@wuxin/volunteers/report.schema'
import { listReports, ownReportsView, reportView } from './report.queries.ts'
import { madeReport, stepReport } from './report.work.ts'

const { countywide } = procedures(permissions)

/** 双报到: members report to communities, where they hold no post; communities answer. */
export const reportRouter = router({
  list: countywide('report:list').input(reportListInput).output(reportList)
    .query(({ ctx: { work }, input }) => listReports(work, input)),
  get: countywide('report:browse').input(byId).output(reportRecord)
    .query(({ ctx: { work }, input }) => reportView(work, input.id)),
  mine: countywide('own:keep').output(ownReports)
    .query(({ ctx: { work } }) => ownReportsView(work)),
  make: countywide('own:keep').input(makeReportInput).output(reportRecord)
    .mutation(async ({ ctx: { work }, input }) => reportView(work, (await madeReport(work, input)).id)),
  end: countywide('own:keep').input(endReportInput).output(reportRecord)
    .mutation(async ({ ctx: { work }, input }) => reportView(work, await stepReport(work, input, (report, by) => report.end(input, by)))),
  confirm: countywide('report:confirm').input(confirmReportInput).output(reportRecord)
    .mutation(async ({ ctx: { work }, input }) => reportView(work, await stepReport(work, input, (report, by) => report.confirm(by)))),
  refuse: countywide('report:confirm').input(refuseReportInput).output(reportRecord)
    .mutation(async ({ ctx: { work }, input }) => reportView(work, await stepReport(work, input, (report, by) => report.refuse(input, by)))),
})
