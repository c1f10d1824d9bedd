import { defineEntity, p } from '@mikro-orm/core'
import type { DayKind } from '@wuxin/platform/working-day'

const CalendarDaySchema = defineEntity({
  name: 'CalendarDay',
  tableName: 'calendar_day',
  properties: { day: p.date().primary(), kind: p.text().$type<DayKind>(), name: p.text(), updatedAt: p.datetime() },
})

/** A day that differs from the weekend rule: a statutory holiday (节假日) or a make-up workday (调休). The same in every county. */
export class CalendarDay extends CalendarDaySchema.class {
  change(kind: DayKind, name: string, now: Date): void {
    this.kind = kind
    this.name = name
    this.updatedAt = now
  }
}
CalendarDaySchema.setClass(CalendarDay)
