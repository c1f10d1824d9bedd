import { ReportSchema } from './report.table.ts'

/** An in-service member's report to a community (双报到). */
export class Report extends ReportSchema.class {}
ReportSchema.setClass(Report)
