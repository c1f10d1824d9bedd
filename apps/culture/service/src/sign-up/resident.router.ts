import { permissions } from '@wuxin/culture/permissions'
import { amendSignUpInput, confirmSignUpInput, doorInput, openSeats, residentSignUpInput, signUpReceipt, trackedSignUp, withdrawSignUpInput } from '@wuxin/culture/sign-up.schema'
import { byId } from '@wuxin/platform/input.schema'
import { byCode } from '@wuxin/platform/tracking-code.schema'
import { assertTracked, hashOf, loadTracked } from '@wuxin/service/life/tracking'
import { procedures, router } from '@wuxin/service/procedure'
import type { Work } from '@wuxin/service/work'
import { CultureEvent } from '../event/event.entity.ts'
import { assertDoor } from './door.work.ts'
import { aheadOfPlace } from './line.queries.ts'
import { lineOf, openSeatsOf } from './sign-up.queries.ts'
import { trackedView } from './sign-up.view.ts'
import { amendParty, assertEarly, attend, lockLine, signUp, stepOnSignUp } from './sign-up.work.ts'
import { SignUp } from './sign-up.entity.ts'

const { resident } = procedures(permissions)

/** Takes a step for whoever holds the code, its event locked before it. */
async function step(work: Work, code: string, take: (entry: SignUp, event: CultureEvent) => Promise<void>) {
  const event = await lockLine(work, await lineOf(work, { trackingHash: hashOf(code) }))
  const entry = await loadTracked(work, SignUp, code)
  await take(entry, event)
  return trackedView(work, event, entry)
}

/** Residents' sign-ups: 报名, and by the code all that follows. */
export const residentSignUpRouter = router({
  enter: resident.meta({ keyTakenLast: true }).input(residentSignUpInput).output(signUpReceipt)
    .mutation(async ({ ctx: { work }, input }) => {
      const { entry, code } = await signUp(work, input)
      return { number: String(entry.place), code, state: entry.state, ahead: entry.state === 'waiting' ? await aheadOfPlace(work, entry.event, entry.place) : null }
    }),
  seats: resident.input(byId).output(openSeats).query(({ ctx: { work }, input }) => openSeatsOf(work, input.id)),
  track: resident.input(byCode).output(trackedSignUp)
    .query(async ({ ctx: { work }, input }) => {
      const entry = await work.em.findOne(SignUp, { trackingHash: hashOf(input.code) })
      assertTracked(entry)
      return trackedView(work, await work.em.findOneOrFail(CultureEvent, { id: entry.event }), entry)
    }),
  amend: resident.input(amendSignUpInput).output(trackedSignUp)
    .mutation(({ ctx: { work }, input }) => step(work, input.code, async (entry, event) => {
      await assertEarly(work, event)
      await amendParty(work, event, entry, input)
    })),
  confirm: resident.input(confirmSignUpInput).output(trackedSignUp)
    .mutation(({ ctx: { work }, input }) => step(work, input.code, (entry, event) => stepOnSignUp(work, event, entry, (each, by) => each.confirm(by)))),
  withdraw: resident.input(withdrawSignUpInput).output(trackedSignUp)
    .mutation(({ ctx: { work }, input }) => step(work, input.code, async (entry, event) => {
      await assertEarly(work, event)
      await stepOnSignUp(work, event, entry, (each, by) => each.withdraw(input, by))
    })),
  /** 扫活动码签到, on one's own phone. */
  arrive: resident.input(doorInput).output(trackedSignUp)
    .mutation(({ ctx: { work }, input }) => step(work, input.code, async (entry, event) => {
      assertDoor(work, input.event, input.door)
      await attend(work, event, entry, { means: 'door' })
    })),
})
