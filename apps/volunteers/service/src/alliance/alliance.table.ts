import { defineEntity, p } from '@mikro-orm/core'
import { record, scoped } from '@wuxin/service/record'
import { told } from '../step/told.table.ts'

/** What is kept of a pairing (联盟结对); `area` is the community. Whether it is 1+1 or N+1 is counted from the rows. */
export const AllianceSchema = defineEntity({
  name: 'Alliance',
  tableName: 'alliance',
  ...scoped,
  properties: {
    ...record,
    ...told,
    unit: p.text(),
    compounds: p.array().columnType('text[]'),
    words: p.text().strictNullable(),
    from: p.text(),
    to: p.text().strictNullable(),
    reason: p.text().strictNullable(),
  },
})
