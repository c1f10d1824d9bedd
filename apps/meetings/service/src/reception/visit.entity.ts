import { meetingError } from '@wuxin/meetings/meetings.schema'
import { VisitSchema } from './reception.table.ts'

/** What a visit became, by the id and number of the other record. */
interface Into {
  id: string
  number: string
}

/** A visit (来访) at the owners' committee: it becomes one thing, once; the methods throw VISIT_TURNED. */
export class Visit extends VisitSchema.class {
  becomeTopic({ id, number }: Into, now: Date): void {
    this.assertOpen()
    Object.assign(this, { outcome: 'topic', intoId: id, intoNumber: number, updatedAt: now })
  }

  /** Asked of FEEDBACK, which tells the number once the case was taken down. */
  becomeCase(category: string, now: Date): void {
    this.assertOpen()
    Object.assign(this, { outcome: 'case', category, updatedAt: now })
  }

  /** Answered on the spot (当场答复). */
  answerNow(words: string, now: Date): void {
    this.assertOpen()
    Object.assign(this, { outcome: 'answered', answer: words, updatedAt: now })
  }

  /** The case that it became was taken down. */
  caseOpened({ id, number }: Into, now: Date): void {
    Object.assign(this, { intoId: id, intoNumber: number, updatedAt: now })
  }

  /** Throws VISIT_TURNED. */
  assertOpen(): void {
    if (this.outcome !== 'open') throw meetingError('VISIT_TURNED', { into: this.intoNumber ?? this.outcome })
  }
}
VisitSchema.setClass(Visit)
