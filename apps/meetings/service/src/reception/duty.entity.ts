import type { setDutyInput } from '@wuxin/meetings/reception.schema'
import { DomainError } from '@wuxin/platform/error'
import { dayOf } from '@wuxin/platform/working-day'
import type { z } from 'zod'
import type { Acting } from '../meetings.work.ts'
import { DutySchema } from './reception.table.ts'

/** A duty (接待值班): who receives visitors at a place, on one day, from when to when. */
export class Duty extends DutySchema.class {
  /** Puts somebody on the rota who holds a post in the county. Throws DATE_IN_PAST and PERSON_UNKNOWN. */
  give({ to, user, place }: Pick<z.output<typeof setDutyInput>, 'to' | 'user' | 'place'>, by: Acting): void {
    this.assertAhead(by.now)
    const [post] = by.directory.postsOf(user)
    if (!post) throw new DomainError('PERSON_UNKNOWN', { id: user })
    Object.assign(this, { to, user, place, name: post.name, updatedAt: by.now })
  }

  /** A rota of the past says who was there: it stays. Throws DATE_IN_PAST. */
  assertAhead(now: Date): void {
    if (this.day < dayOf(now)) throw new DomainError('DATE_IN_PAST', { date: this.day })
  }
}
DutySchema.setClass(Duty)
