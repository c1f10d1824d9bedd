import { defineEntity, p } from '@mikro-orm/core'
import type { BodyKind, Position, RecurrenceRule } from '@wuxin/meetings/body.schema'
import { personal, type PartOf } from '@wuxin/service/audit'
import { part, record, scoped, scopedPart } from '@wuxin/service/record'

/** What is kept of a body (议事机构); what it does is in `body.entity.ts`. */
export const BodySchema = defineEntity({
  name: 'Body',
  tableName: 'body',
  ...scoped,
  properties: {
    ...record,
    kind: p.text().$type<BodyKind>(),
    name: p.text(),
    recurrence: p.json<RecurrenceRule>().strictNullable(),
    settingsVersion: p.integer(),
    members: () => p.oneToMany(Member).mappedBy('body').orderBy({ from: 'asc', name: 'asc' }),
    closedAt: p.datetime().strictNullable(),
    closedReason: p.text().strictNullable(),
  },
})

const MemberSchema = defineEntity({
  name: 'Member',
  tableName: 'member',
  ...scopedPart,
  properties: {
    ...part,
    body: () => p.manyToOne(BodySchema),
    name: p.text().comment(personal),
    position: p.text().$type<Position>(),
    party: p.text().strictNullable(),
    /** The account, where the member has one. */
    user: p.text().strictNullable(),
    unit: p.text().strictNullable(),
    standing: p.text().strictNullable(),
    /** Days `YYYY-MM-DD`, both included; the term is open where `to` is null. */
    from: p.text(),
    to: p.text().strictNullable(),
    reason: p.text().strictNullable(),
  },
})

/** Somebody's term in a body (任期). */
export class Member extends MemberSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Body', id: this.body.id }
  }
}
MemberSchema.setClass(Member)
