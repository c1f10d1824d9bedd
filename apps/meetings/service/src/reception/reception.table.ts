import { defineEntity, p } from '@mikro-orm/core'
import type { VisitOutcome } from '@wuxin/meetings/reception.schema'
import { personal } from '@wuxin/service/audit'
import { record, scoped } from '@wuxin/service/record'

/** What is kept of a duty (接待值班). */
export const DutySchema = defineEntity({
  name: 'Duty',
  tableName: 'duty',
  ...scoped,
  /** `day` is `YYYY-MM-DD`, `from` and `to` are `HH:MM`, all in Asia/Shanghai. */
  properties: { ...record, day: p.text(), from: p.text(), to: p.text(), user: p.text(), name: p.text(), place: p.text() },
})

/** What is kept of a visit (来访). */
export const VisitSchema = defineEntity({
  name: 'Visit',
  tableName: 'visit',
  ...scoped,
  properties: {
    ...record,
    number: p.text(),
    at: p.datetime(),
    receivedById: p.text(),
    receivedBy: p.text(),
    visitor: p.text().strictNullable().comment(personal),
    phone: p.text().strictNullable().comment(personal),
    words: p.text().comment(personal),
    outcome: p.text().$type<VisitOutcome>(),
    answer: p.text().strictNullable(),
    category: p.text().strictNullable(),
    /** The topic or case that it became, by id and number; a case's are known once it was taken down. */
    intoId: p.text().strictNullable(),
    intoNumber: p.text().strictNullable(),
  },
})
