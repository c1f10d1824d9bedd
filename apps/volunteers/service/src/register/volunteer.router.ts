import { byId } from '@wuxin/platform/input.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { permissions } from '@wuxin/volunteers/permissions'
import {
  addVolunteerInput, amendVolunteerInput, giveConsentInput, leaveInput, unmaskVolunteerInput, volunteerChoice, volunteerChoiceInput, volunteerList, volunteerListInput, volunteerRecord, withdrawConsentInput,
} from '@wuxin/volunteers/volunteer.schema'
import { z } from 'zod'
import { unmaskedView, volunteerView } from '../volunteer/volunteer-record.queries.ts'
import { choicesOf, listVolunteers } from '../volunteer/volunteer.queries.ts'
import { assertBorn, registered } from '../volunteer/volunteer.work.ts'
import { changeVolunteer } from './leaving.work.ts'

const { countywide } = procedures(permissions)

/** The register of volunteers (志愿者名册): a person is registered once in a county, and serves anywhere in it. */
export const volunteerRouter = router({
  list: countywide('volunteer:list').input(volunteerListInput).output(volunteerList)
    .query(({ ctx: { work }, input }) => listVolunteers(work, input)),
  get: countywide('volunteer:list').input(byId).output(volunteerRecord)
    .query(({ ctx: { work }, input }) => volunteerView(work, input.id)),
  unmask: countywide('volunteer:unmask').meta({ answerNotKept: true }).input(unmaskVolunteerInput).output(volunteerRecord)
    .mutation(({ ctx: { work }, input }) => unmaskedView(work, input)),
  /** For pickers, of whoever serves or has others serve. */
  choices: countywide('own:keep').input(volunteerChoiceInput).output(z.array(volunteerChoice))
    .query(({ ctx: { work }, input }) => choicesOf(work, input)),
  add: countywide('volunteer:edit').input(addVolunteerInput).output(volunteerRecord)
    .mutation(async ({ ctx: { work }, input }) => {
      const [added] = await registered(work, [input])
      return volunteerView(work, added?.id ?? '')
    }),
  amend: countywide('volunteer:edit').input(amendVolunteerInput).output(volunteerRecord)
    .mutation(async ({ ctx: { work }, input }) => {
      assertBorn(work, input.born)
      return volunteerView(work, await changeVolunteer(work, input, (volunteer, moment) => volunteer.amend(input, moment)))
    }),
  giveConsent: countywide('volunteer:edit').input(giveConsentInput).output(volunteerRecord)
    .mutation(async ({ ctx: { work }, input }) => volunteerView(work, await changeVolunteer(work, input, (volunteer, { now }) => volunteer.giveConsent(input.purpose, now)))),
  withdrawConsent: countywide('volunteer:edit').input(withdrawConsentInput).output(volunteerRecord)
    .mutation(async ({ ctx: { work }, input }) => volunteerView(work, await changeVolunteer(work, input, (volunteer, { now }) => volunteer.withdrawConsent(input.purpose, now)))),
  leave: countywide('volunteer:edit').input(leaveInput).output(volunteerRecord)
    .mutation(async ({ ctx: { work }, input }) => volunteerView(work, await changeVolunteer(work, input, (volunteer, { now }) => volunteer.leave(input.reason, now)))),
})
