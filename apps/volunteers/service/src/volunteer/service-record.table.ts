import { defineEntity, p } from '@mikro-orm/core'
import { clocked } from '@wuxin/service/life/clock'
import { record, scoped } from '@wuxin/service/record'
import type { RecordState, ServedFor } from '@wuxin/volunteers/service-record.rules'
import { told } from '../step/told.table.ts'

/** What is kept of a record of service (服务记录); its minutes are counted from its times, and stored nowhere. */
export const ServiceRecordSchema = defineEntity({
  name: 'ServiceRecord',
  tableName: 'service_record',
  ...scoped,
  properties: {
    ...record,
    ...clocked,
    ...told,
    volunteer: p.uuid(),
    personId: p.text(),
    /** Where the service was; the way there is not in the times. */
    place: p.text(),
    /** `YYYY-MM-DD`, and `HH:MM` in Asia/Shanghai. */
    day: p.text(),
    from: p.text(),
    to: p.text(),
    words: p.text(),
    photos: p.array().columnType('text[]'),
    servedFor: p.text().$type<ServedFor>(),
    servedId: p.uuid().strictNullable(),
    servedLabel: p.text().strictNullable(),
    /** The unit that the person served for, where they did. */
    unit: p.text().strictNullable(),
    state: p.text().$type<RecordState>(),
    reportedById: p.text(),
    reportedAt: p.datetime(),
    confirmedAt: p.datetime().strictNullable(),
    corrected: p.boolean(),
    reason: p.text().strictNullable(),
  },
})
