import { procedures, router } from '@wuxin/service/procedure'
import { permissions } from '@wuxin/volunteers/permissions'
import { amendVolunteerInput, giveConsentInput, ownVolunteer, registerOwnInput, withdrawConsentInput } from '@wuxin/volunteers/volunteer.schema'
import { ownView } from '../volunteer/volunteer-record.queries.ts'
import { assertBorn, registeredOwn } from '../volunteer/volunteer.work.ts'
import { changeVolunteer } from './leaving.work.ts'

const { countywide } = procedures(permissions)

/** One's own registration (我的登记): what one agreed to, and what is kept; nobody else's. */
export const ownRouter = router({
  me: countywide('own:keep').output(ownVolunteer)
    .query(({ ctx: { work } }) => ownView(work)),
  register: countywide('own:keep').meta({ answerNotKept: true }).input(registerOwnInput).output(ownVolunteer)
    .mutation(async ({ ctx: { work }, input }) => {
      await registeredOwn(work, input)
      return ownView(work)
    }),
  amend: countywide('own:keep').meta({ answerNotKept: true }).input(amendVolunteerInput).output(ownVolunteer)
    .mutation(async ({ ctx: { work }, input }) => {
      assertBorn(work, input.born)
      await changeVolunteer(work, { ...input, isOwn: true }, (volunteer, moment) => volunteer.amend(input, moment))
      return ownView(work)
    }),
  giveConsent: countywide('own:keep').meta({ answerNotKept: true }).input(giveConsentInput).output(ownVolunteer)
    .mutation(async ({ ctx: { work }, input }) => {
      await changeVolunteer(work, { ...input, isOwn: true }, (volunteer, { now }) => volunteer.giveConsent(input.purpose, now))
      return ownView(work)
    }),
  withdrawConsent: countywide('own:keep').meta({ answerNotKept: true }).input(withdrawConsentInput).output(ownVolunteer)
    .mutation(async ({ ctx: { work }, input }) => {
      await changeVolunteer(work, { ...input, isOwn: true }, (volunteer, { now }) => volunteer.withdrawConsent(input.purpose, now))
      return ownView(work)
    }),
})
