import { defineEntity, p } from '@mikro-orm/core'
import type { Action, ActionAnswer, Outcome } from '@wuxin/patrols/sync.schema'
import { personal, type PartOf } from '@wuxin/service/audit'
import { scopedPart } from '@wuxin/service/record'
import { ofShift } from '../shift/sent.table.ts'

const PhoneActionSchema = defineEntity({
  name: 'PhoneAction',
  tableName: 'phone_action',
  ...scopedPart,
  properties: {
    ...ofShift,
    /** With its place, what it is known again by; its id is the action's key. */
    queue: p.uuid(),
    seq: p.integer(),
    /** SHA-256 of the action as it was sent. */
    digest: p.text(),
    kind: p.text().$type<Action['kind']>(),
    /** The check-in, finding or photo that it makes or speaks of. */
    of: p.uuid().strictNullable(),
    /** As it was sent, until it is written down: then the records have it. */
    body: p.json<Action>().strictNullable().comment(personal),
    outcome: p.text().$type<Outcome>(),
    problem: p.json<ActionAnswer['problem']>().strictNullable(),
    phoneAt: p.datetime(),
    receivedAt: p.datetime(),
  },
})
/** What came of an action (动作) of a phone: it answers the same however often it is asked. */
export class PhoneAction extends PhoneActionSchema.class implements PartOf {
  /** Its turn has come: written down, or refused. The records have from here on what it said. */
  settle({ outcome, problem }: Pick<ActionAnswer, 'outcome' | 'problem'>): void {
    Object.assign(this, { outcome, problem, body: null })
  }

  /** What the phone is told of it, however often it asks. */
  answer(): ActionAnswer {
    const { id: key, seq, outcome, problem } = this
    return { key, seq, outcome, problem }
  }

  auditedAs() {
    return { record: 'Shift', id: this.shift }
  }
}
PhoneActionSchema.setClass(PhoneAction)
