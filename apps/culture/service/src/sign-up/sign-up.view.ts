import { mayHolder, residentSignUpActions } from '@wuxin/culture/sign-up.rules'
import type { signUpView, TrackedSignUp } from '@wuxin/culture/sign-up.schema'
import { maskName, maskPhone } from '@wuxin/platform/mask'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { actingOn } from '../culture.work.ts'
import type { CultureEvent } from '../event/event.entity.ts'
import { newsOf, whereOf } from './where.queries.ts'
import { aheadOfPlace } from './line.queries.ts'
import type { SignUp } from './sign-up.entity.ts'
import { isEarly } from './sign-up.work.ts'

const at = (instant: Date | null) => instant?.toISOString() ?? null
const aheadOf = (work: Work, { event, place, state }: SignUp) => (state === 'waiting' ? aheadOfPlace(work, event, place) : null)

/** One sign-up with everybody on it; `isOpen` where names and numbers were asked for with a reason. */
export async function recordView(work: Work, entry: SignUp, isOpen = false): Promise<z.output<typeof signUpView>> {
  const { id, version, area, place, state, name, phone, heads, minors, people, guardian, remark, attendedHeads, means } = entry
  const shown = (each: { name: string; phone: string | null }) => (isOpen ? { ...each, masked: false } : { name: maskName(each.name), phone: each.phone && maskPhone(each.phone), masked: true })
  return {
    id, version, area, place, state, heads, minors, attendedHeads, means, contact: shown({ name, phone }), hasGuardian: guardian !== null, guardian: guardian && shown(guardian),
    people: isOpen ? people : people.map((each) => ({ ...each, name: maskName(each.name) })), remark: isOpen ? remark : null,
    ahead: await aheadOf(work, entry), until: at(entry.until), enteredAt: entry.enteredAt.toISOString(), attendedAt: at(entry.attendedAt),
  }
}

/** What the holder of the code sees: their own names in full. Nothing is changed any more once people sign in. */
export async function trackedView(work: Work, event: CultureEvent, entry: SignUp): Promise<TrackedSignUp> {
  const early = isEarly(event, await actingOn(work, event))
  return {
    event: { id: event.id, title: event.title, where: await whereOf(work, event), starts: event.starts.toISOString(), ends: event.ends.toISOString(), state: event.state, news: await newsOf(work, event.id), familyMost: event.familyMost, guardianUnder: event.guardianUnder },
    state: entry.state, name: entry.name, people: entry.people, ahead: await aheadOf(work, entry), until: at(entry.until), attendedAt: at(entry.attendedAt), words: entry.reason,
    actions: early ? residentSignUpActions.filter((action) => mayHolder(action, entry)) : [],
  }
}
