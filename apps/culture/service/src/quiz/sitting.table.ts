import { defineEntity, p } from '@mikro-orm/core'
import type { Ending } from '@wuxin/culture/quiz.schema'
import { personal, type PartOf } from '@wuxin/service/audit'
import { record, scoped, scopedPart, part } from '@wuxin/service/record'
import type { PaperQuestion } from './paper.rules.ts'

const SittingSchema = defineEntity({
  name: 'Sitting',
  tableName: 'sitting',
  ...scoped,
  properties: {
    ...record,
    quiz: p.uuid(),
    /** The sign-up that it belongs to; null where the event takes none. */
    signUp: p.uuid().strictNullable(),
    name: p.text().comment(personal),
    phone: p.text().strictNullable().comment(personal),
    /** Who sits, as one person: the sign-up, or a keyed digest of the phone. */
    personKey: p.text().comment(personal),
    /** Counts from 1 for each person. */
    attempt: p.integer(),
    /** SHA-256 of what the phone calls it by. */
    tokenHash: p.text(),
    seed: p.integer(),
    paper: p.json<PaperQuestion[]>(),
    begunAt: p.datetime(),
    dueAt: p.datetime(),
    endedAt: p.datetime().strictNullable(),
    ending: p.text().$type<Ending>().strictNullable(),
    right: p.integer().strictNullable(),
    score: p.integer().strictNullable(),
    voidedAt: p.datetime().strictNullable(),
    /** Why it counts no more. */
    voided: p.text().strictNullable(),
  },
})
/** A paper of one person (答卷), which follows from its seed. */
export class Sitting extends SittingSchema.class {
  /** Marks it: `right` of its questions were answered rightly, for so many points. */
  end({ right, score }: { right: number; score: number }, ending: Ending, at: Date): void {
    Object.assign(this, { right, score, ending, endedAt: at < this.dueAt ? at : this.dueAt, updatedAt: at })
  }

  /** It counts no more (作废), and why. */
  void(reason: string, now: Date): void {
    Object.assign(this, { voidedAt: now, voided: reason, updatedAt: now })
  }
}
SittingSchema.setClass(Sitting)

const AnswerSchema = defineEntity({
  name: 'SittingAnswer',
  tableName: 'sitting_answer',
  ...scopedPart,
  properties: { ...part, sitting: p.uuid(), position: p.integer(), question: p.uuid(), chosen: p.json<number[]>(), isRight: p.boolean(), at: p.datetime() },
})
/** What was chosen of one question of a paper, in the order of the question's own options, as it arrived last. */
export class SittingAnswer extends AnswerSchema.class implements PartOf {
  auditedAs() {
    return { record: 'Sitting', id: this.sitting }
  }
}
AnswerSchema.setClass(SittingAnswer)
