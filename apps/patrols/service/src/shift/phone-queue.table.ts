import { defineEntity, p } from '@mikro-orm/core'
import { better, isWrong, type PhoneClock } from '@wuxin/patrols/phone-clock.rules'
import type { PartOf } from '@wuxin/service/audit'
import { scopedPart } from '@wuxin/service/record'
import { ofShift } from './sent.table.ts'

const PhoneQueueSchema = defineEntity({
  name: 'PhoneQueue',
  tableName: 'phone_queue',
  ...scopedPart,
  properties: {
    ...ofShift,
    personId: p.text(),
    person: p.text(),
    /** What its clock lacks, in milliseconds, and how sure that is; null where it is a bound alone. */
    offset: p.bigint('number'),
    uncertain: p.integer().strictNullable(),
    isWrong: p.boolean(),
    /** Set back during the shift. */
    jumped: p.boolean(),
    heardAt: p.datetime(),
    /** When the last of what it sent was done: what comes behind that was done no earlier, whatever is learnt of the clock meanwhile. */
    lastAt: p.datetime().strictNullable(),
  },
})
/** The queue of one phone, person and shift: its id is the phone's. Whoever takes what it sends holds its row. */
export class PhoneQueue extends PhoneQueueSchema.class implements PartOf {
  /** What is known of its clock by now: of a batch that arrived just now, and of all before it. */
  hear(clock: PhoneClock, { tolerance, hasJumped, now }: { tolerance: number; hasJumped: boolean; now: Date }): PhoneClock {
    const known = better(this.clock(), clock)
    Object.assign(this, { ...known, isWrong: this.isWrong || isWrong(known, tolerance), jumped: this.jumped || hasJumped, heardAt: now })
    return known
  }

  /** What it did last, put right. */
  keepLast(moments: Iterable<{ at: Date; isAhead: boolean }>): void {
    for (const { at, isAhead } of moments) if (!isAhead && (this.lastAt === null || at > this.lastAt)) this.lastAt = at
  }

  clock(): PhoneClock {
    return { offset: this.offset, uncertain: this.uncertain }
  }

  auditedAs() {
    return { record: 'Shift', id: this.shift }
  }
}
PhoneQueueSchema.setClass(PhoneQueue)
