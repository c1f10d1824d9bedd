import { defineEntity, p } from '@mikro-orm/core'
import { personal, type PartOf } from '@wuxin/service/audit'
import { part, scopedPart } from '@wuxin/service/record'

/** What every part of a contest carries; it is told under its contest. */
const ofContest = { ...part, contest: p.uuid() } as const
/** Out from a round on, from 0, and why. */
const out = { outFrom: p.integer().strictNullable(), outReason: p.text().strictNullable() } as const

const ContestEntrantSchema = defineEntity({
  name: 'ContestEntrant',
  tableName: 'contest_entrant',
  ...scopedPart,
  properties: {
    ...ofContest, ...out, number: p.integer(), kind: p.text().$type<'person' | 'team'>(), name: p.text().comment(personal), members: p.array().columnType('text[]').comment(personal), group: p.text().strictNullable(),
    /** Whether the name may be published in full (知情同意). */
    isNamed: p.boolean(),
    signUp: p.uuid().strictNullable(),
    /** What the quiz of the event knows them by as one person; null for whoever was not taken from there. */
    sitter: p.text().strictNullable().comment(personal),
  },
})
/** An entrant (选手) under its number. */
export class ContestEntrant extends ContestEntrantSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Contest', id: this.contest }
  }
}
ContestEntrantSchema.setClass(ContestEntrant)

const ContestJudgeSchema = defineEntity({
  name: 'ContestJudge',
  tableName: 'contest_judge',
  ...scopedPart,
  /** `person` is null for whoever has their sheets keyed in. */
  properties: { ...ofContest, ...out, position: p.integer(), person: p.text().strictNullable(), name: p.text() },
})
/** A judge (评委). */
export class ContestJudge extends ContestJudgeSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Contest', id: this.contest }
  }
}
ContestJudgeSchema.setClass(ContestJudge)

const ContestRelativeSchema = defineEntity({
  name: 'ContestRelative',
  tableName: 'contest_relative',
  ...scopedPart,
  properties: { ...ofContest, judge: p.uuid(), entrant: p.uuid(), reason: p.text().comment(personal), byId: p.text(), by: p.text(), at: p.datetime() },
})
/** A declaration (回避) that a judge and an entrant are near to one another. */
export class ContestRelative extends ContestRelativeSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Contest', id: this.contest }
  }
}
ContestRelativeSchema.setClass(ContestRelative)

const ContestPaperSchema = defineEntity({
  name: 'ContestPaper',
  tableName: 'contest_paper',
  ...scopedPart,
  properties: { ...ofContest, round: p.integer(), entrant: p.uuid(), points: p.text(), seconds: p.integer().strictNullable(), byId: p.text(), by: p.text(), at: p.datetime() },
})
/** What an entrant's paper of a quiz round came to. */
export class ContestPaper extends ContestPaperSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Contest', id: this.contest }
  }
}
ContestPaperSchema.setClass(ContestPaper)
