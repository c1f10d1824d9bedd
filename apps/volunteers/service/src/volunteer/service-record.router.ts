import { byId } from '@wuxin/platform/input.schema'
import { assertPhotos } from '@wuxin/service/photo'
import { procedures, router } from '@wuxin/service/procedure'
import { permissions } from '@wuxin/volunteers/permissions'
import {
  confirmedServices, confirmServiceInput, confirmServicesInput, correctServiceInput, ownRecordsInput, recordList, recordListInput, refuseServiceInput, reportServiceInput, serviceRecord,
} from '@wuxin/volunteers/service-record.schema'
import { z } from 'zod'
import { listRecords, ownRecords, recordView } from './service-record.queries.ts'
import { confirmMany, correctedRecord, reportedService, stepRecord } from './service-record.work.ts'

const { countywide } = procedures(permissions)

/** Records of service (服务记录): reported by whoever served, confirmed by whoever organises; people serve in the whole county. */
export const serviceRecordRouter = router({
  list: countywide('record:list').input(recordListInput).output(recordList)
    .query(({ ctx: { work }, input }) => listRecords(work, input)),
  own: countywide('own:keep').input(ownRecordsInput).output(recordList)
    .query(({ ctx: { work }, input }) => ownRecords(work, input)),
  get: countywide('record:browse').input(byId).output(serviceRecord)
    .query(({ ctx: { work }, input }) => recordView(work, input.id)),
  /** Answers the ids of the records, one for each who served. */
  report: countywide('own:keep').input(reportServiceInput).output(z.array(z.uuid()))
    .mutation(async ({ ctx: { work }, input }) => {
      await assertPhotos(work, input.photos)
      return (await reportedService(work, input)).map(({ id }) => id)
    }),
  confirm: countywide('record:confirm').input(confirmServiceInput).output(serviceRecord)
    .mutation(async ({ ctx: { work }, input }) => recordView(work, await stepRecord(work, input, (record, by) => record.confirm(by)))),
  confirmMany: countywide('record:confirm').input(confirmServicesInput).output(confirmedServices)
    .mutation(({ ctx: { work }, input }) => confirmMany(work, input)),
  refuse: countywide('record:confirm').input(refuseServiceInput).output(serviceRecord)
    .mutation(async ({ ctx: { work }, input }) => recordView(work, await stepRecord(work, input, (record, by) => record.refuse(input, by)))),
  correct: countywide('own:keep').input(correctServiceInput).output(serviceRecord)
    .mutation(async ({ ctx: { work }, input }) => recordView(work, await correctedRecord(work, input))),
})
