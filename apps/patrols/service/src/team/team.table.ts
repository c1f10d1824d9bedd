import { defineEntity, p } from '@mikro-orm/core'
import type { Position } from '@wuxin/patrols/team.schema'
import type { PartOf } from '@wuxin/service/audit'
import { part, record, scoped, scopedPart } from '@wuxin/service/record'
import { begun } from '../step/told.table.ts'

/** What is kept of a team (巡查队); what it does is in `team.entity.ts`. */
export const TeamSchema = defineEntity({
  name: 'Team',
  tableName: 'team',
  ...scoped,
  properties: {
    ...record,
    ...begun,
    name: p.text(),
    words: p.text().strictNullable(),
    closedAt: p.datetime().strictNullable(),
    closedReason: p.text().strictNullable(),
    members: () => p.oneToMany(TeamMember).mappedBy('team').orderBy({ from: 'asc', id: 'asc' }),
  },
})

const TeamMemberSchema = defineEntity({
  name: 'TeamMember',
  tableName: 'team_member',
  ...scopedPart,
  /** Days `YYYY-MM-DD`, both included; `person` is null for a resident who walks along without an account. */
  properties: {
    ...part, team: () => p.manyToOne(TeamSchema), person: p.text().strictNullable(), name: p.text(), position: p.text().$type<Position>(), from: p.text(), to: p.text().strictNullable(), reason: p.text().strictNullable(),
  },
})
/** A membership in a team, from-to. */
export class TeamMember extends TeamMemberSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Team', id: this.team.id }
  }
}
TeamMemberSchema.setClass(TeamMember)
