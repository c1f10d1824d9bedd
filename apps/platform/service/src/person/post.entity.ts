import { defineEntity, p } from '@mikro-orm/core'
import { DomainError } from '@wuxin/platform/error'
import { breaksSeparationWith, isHeldAt, isHeldTwice, isTermSound, needsUnit, type HeldPost } from '@wuxin/platform/post.rules'
import { levelOf } from '@wuxin/platform/area'
import type { waysChosen } from '@wuxin/platform/post.schema'
import type { Role } from '@wuxin/platform/role'
import { record, scoped } from '@wuxin/service/record'

const PostSchema = defineEntity({
  name: 'Post',
  tableName: 'post',
  ...scoped,
  properties: {
    ...record,
    person: p.uuid(),
    role: p.text().$type<Role>(),
    unit: p.uuid().nullable(),
    from: p.date(),
    to: p.date().nullable(),
    chosen: p.text().$type<(typeof waysChosen)[number]>(),
    profession: p.text().nullable(),
    endedReason: p.text().nullable(),
  },
})

/** A post (任职): who acts in which role where, for which unit, from which day to which. Never deleted: it is history. */
export class Post extends PostSchema.class {
  /** Posts stand in the history of the person who holds them. */
  auditedAs(): { record: string; id: string } {
    return { record: 'Person', id: this.person }
  }

  /** Its last day in force is `to`. Throws POST_ENDED where it ended before, TERM_WRONG where `to` lies before its first day. */
  end(to: string, reason: string, now: Date): void {
    if (this.to && this.to < to) throw new DomainError('POST_ENDED', { to: this.to }, 'conflict')
    if (!isTermSound({ from: this.from, to })) throw new DomainError('TERM_WRONG', { from: this.from })
    this.to = to
    this.endedReason = reason
    this.updatedAt = now
  }
}
PostSchema.setClass(Post)

const asHeld = ({ role, area, unit, from, to }: HeldPost | Post): HeldPost => ({ role, area, unit: unit ?? null, from, to: to ?? null })

/**
 * Refuses a post that the rules forbid beside those that the person holds: TERM_WRONG, ROLE_NOT_AT_LEVEL, UNIT_REQUIRED,
 * POST_OVERLAPS, SEPARATION_OF_DUTIES (三员分立).
 */
export function assertMayHold(post: HeldPost, held: readonly (HeldPost | Post)[]): void {
  const others = held.map(asHeld)
  if (!isTermSound(post)) throw new DomainError('TERM_WRONG', { from: post.from })
  if (!isHeldAt(post.role, post.area)) throw new DomainError('ROLE_NOT_AT_LEVEL', { role: post.role, level: levelOf(post.area) })
  if (needsUnit(post.role) && !post.unit) throw new DomainError('UNIT_REQUIRED', { role: post.role })
  if (isHeldTwice(post, others)) throw new DomainError('POST_OVERLAPS', { role: post.role }, 'conflict')
  if (breaksSeparationWith(post, others)) throw new DomainError('SEPARATION_OF_DUTIES', { role: post.role }, 'conflict')
}
