import { permissions } from '@wuxin/culture/permissions'
import * as words from '@wuxin/culture/sign-up.schema'
import { signUpError } from '@wuxin/culture/sign-up.schema'
import { loadTracked } from '@wuxin/service/life/tracking'
import { load, loadLocked } from '@wuxin/service/load'
import { procedures, router } from '@wuxin/service/procedure'
import type { Work } from '@wuxin/service/work'
import { CultureEvent } from '../event/event.entity.ts'
import { doorCodeOf } from './door.work.ts'
import { doorOf, lineOf, listSignUps } from './sign-up.queries.ts'
import { recordView } from './sign-up.view.ts'
import { attend, lockLine, signUp, stepOnSignUp, walkIn } from './sign-up.work.ts'
import { SignUp } from './sign-up.entity.ts'
import { whereOf } from './where.queries.ts'

const { permitted } = procedures(permissions)

/** Takes a step on the version of a sign-up that the caller saw, its event locked before it. */
async function step(work: Work, { id, version }: { id: string; version: number }, take: (entry: SignUp, event: CultureEvent) => Promise<unknown>) {
  const event = await lockLine(work, await lineOf(work, { id }))
  const entry = await loadLocked(work, SignUp, id, version)
  await take(entry, event)
  return recordView(work, entry)
}

/** Sign-ups for staff: an event's line, the counter, the door. */
export const signUpRouter = router({
  list: permitted('sign-up:list').input(words.signUpListInput).output(words.signUpList).query(({ ctx: { work }, input }) => listSignUps(work, input)),
  get: permitted('sign-up:list').input(words.signUpById).output(words.signUpView).query(async ({ ctx: { work }, input }) => recordView(work, await load(work, SignUp, input.id))),
  unmask: permitted('sign-up:unmask').meta({ answerNotKept: true }).input(words.unmaskSignUpInput).output(words.signUpView)
    .mutation(async ({ ctx: { work }, input }) => {
      const entry = await load(work, SignUp, input.id)
      work.note({ record: 'SignUp', recordId: entry.id, action: 'look', area: entry.area, reason: input.reason })
      return recordView(work, entry, true)
    }),
  enter: permitted('sign-up:edit').meta({ answerNotKept: true }).input(words.enterSignUpInput).output(words.signUpReceipt)
    .mutation(async ({ ctx: { work }, input }) => receiptOf(await signUp(work, input))),
  confirm: permitted('sign-up:edit').input(words.staffConfirmInput).output(words.signUpView)
    .mutation(({ ctx: { work }, input }) => step(work, input, (entry, event) => stepOnSignUp(work, event, entry, (each, by) => each.confirm(by)))),
  withdraw: permitted('sign-up:edit').input(words.staffWithdrawInput).output(words.signUpView)
    .mutation(({ ctx: { work }, input }) => step(work, input, (entry, event) => stepOnSignUp(work, event, entry, (each, by) => each.withdraw(input, by)))),
  remove: permitted('sign-up:edit').input(words.removeSignUpInput).output(words.signUpView)
    .mutation(({ ctx: { work }, input }) => step(work, input, (entry, event) => stepOnSignUp(work, event, entry, (each, by) => each.remove(input, by)))),
  attend: permitted('sign-up:check-in').input(words.attendInput).output(words.signUpView)
    .mutation(({ ctx: { work }, input }) => step(work, input, (entry, event) => attend(work, event, entry, { heads: input.heads, means: 'hand' }))),
  unattend: permitted('sign-up:check-in').input(words.unattendInput).output(words.signUpView)
    .mutation(({ ctx: { work }, input }) => step(work, input, (entry, event) => stepOnSignUp(work, event, entry, (each, by) => each.unattend(input, by)))),
  scan: permitted('sign-up:check-in').input(words.scanInput).output(words.signUpView)
    .mutation(async ({ ctx: { work }, input }) => {
      const event = await lockLine(work, input.event)
      const entry = await loadTracked(work, SignUp, input.code)
      if (entry.event !== input.event) throw signUpError('CODE_OF_ANOTHER_EVENT', {})
      await attend(work, event, entry, { means: 'scan' })
      return recordView(work, entry)
    }),
  walkIn: permitted('sign-up:check-in').input(words.walkInInput).output(words.signUpView).mutation(async ({ ctx: { work }, input }) => recordView(work, await walkIn(work, input))),
  /** Whoever stands at the door finds people by name or number. */
  atDoor: permitted('sign-up:check-in').input(words.atDoorInput).output(words.doorList).query(({ ctx: { work }, input }) => doorOf(work, input)),
  /** The code for the poster at the door. */
  door: permitted('sign-up:check-in').input(words.signUpById).output(words.doorView)
    .query(async ({ ctx: { work }, input }) => {
      const event = await load(work, CultureEvent, input.id)
      return { code: doorCodeOf(work, event.id), title: event.title, where: await whereOf(work, event), starts: event.starts.toISOString(), ends: event.ends.toISOString() }
    }),
})

const receiptOf = ({ entry, code }: { entry: SignUp; code: string }) => ({ number: String(entry.place), code, state: entry.state, ahead: null })
