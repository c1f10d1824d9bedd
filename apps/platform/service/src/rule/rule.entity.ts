import { defineEntity, p } from '@mikro-orm/core'
import { DomainError } from '@wuxin/platform/error'
import type { Role } from '@wuxin/platform/role'
import { dayBefore, dayOf } from '@wuxin/platform/working-day'
import { part, record, scoped, scopedPart } from '@wuxin/service/record'

const RuleSchema = defineEntity({
  name: 'Rule',
  tableName: 'rule',
  ...scoped,
  properties: {
    ...record,
    key: p.text().nullable(),
    name: p.text(),
    searchTerms: p.text(),
    owner: p.text(),
    roles: p.array<Role>().columnType('text[]').default([]),
    subjects: p.array().columnType('text[]').default([]),
    /** Number of the newest edition. */
    editions: p.integer(),
    repealedReason: p.text().nullable(),
  },
})

/** A rule (制度) that holds at its place and below, in editions that follow one another. */
export class Rule extends RuleSchema.class {
  /**
   * The number of the edition that comes next. Records keep the edition of the day they began, so that none begins in the past:
   * throws DATE_IN_PAST, and EDITION_TOO_EARLY where it would not follow the last.
   */
  nextEdition(inForceFrom: string, last: RuleEdition, now: Date): number {
    if (inForceFrom < dayOf(now)) throw new DomainError('DATE_IN_PAST', { date: inForceFrom })
    if (inForceFrom <= last.inForceFrom) throw new DomainError('EDITION_TOO_EARLY', { after: last.inForceFrom })
    this.editions += 1
    this.repealedReason = null
    this.updatedAt = now
    return this.editions
  }

  /** Ends the last edition; a day that is over stays in force. Throws DATE_IN_PAST, and what `endOn` throws. */
  repeal(to: string, last: RuleEdition, reason: string, now: Date): void {
    last.endOn(to)
    if (to < dayBefore(dayOf(now))) throw new DomainError('DATE_IN_PAST', { date: to })
    this.repealedReason = reason
    this.updatedAt = now
  }
}
RuleSchema.setClass(Rule)

const RuleEditionSchema = defineEntity({
  name: 'RuleEdition',
  tableName: 'rule_edition',
  ...scopedPart,
  properties: {
    ...part,
    rule: p.uuid(),
    number: p.integer(),
    text: p.text(),
    inForceFrom: p.date(),
    inForceTo: p.date().nullable(),
    publishedAt: p.datetime(),
    publishedBy: p.text(),
  },
})

/** One edition (版次) of a rule; its text never changes. Both days are in force. */
export class RuleEdition extends RuleEditionSchema.class {
  auditedAs(): { record: string; id: string } {
    return { record: 'Rule', id: this.rule }
  }

  /** Throws RULE_REPEALED where it is out of force before that day already, TERM_WRONG where `to` lies before its first day. */
  endOn(to: string): void {
    if (this.inForceTo && this.inForceTo < to) throw new DomainError('RULE_REPEALED', { to: this.inForceTo }, 'conflict')
    if (to < this.inForceFrom) throw new DomainError('TERM_WRONG', { from: this.inForceFrom })
    this.inForceTo = to
  }
}
RuleEditionSchema.setClass(RuleEdition)

const AcknowledgementSchema = defineEntity({
  name: 'Acknowledgement',
  tableName: 'rule_acknowledgement',
  ...scopedPart,
  properties: { ...part, rule: p.uuid(), edition: p.integer(), person: p.uuid(), at: p.datetime() },
})

/** That somebody whom a rule binds has read an edition of it (签收). Its place is that of their post. */
export class Acknowledgement extends AcknowledgementSchema.class {}
AcknowledgementSchema.setClass(Acknowledgement)
