import { byId } from '@wuxin/platform/input.schema'
import { procedures, router } from '@wuxin/service/procedure'
import {
  acceptCareInput, amendHouseholdInput, assignInput, carerChoice, carerChoiceInput, consentInput, declineCareInput, declinedView, endHouseholdInput, householdList, householdListInput, householdPerson, householdRecord, householdVisitInput,
  lookAtHouseholdInput, lookedAtView, ownHouseholds as ownRows, registerHouseholdInput, releaseInput, setPlanInput, stoppedView, tellAbsenceInput, withdrawCareConsentInput,
} from '@wuxin/volunteers/household.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import { z } from 'zod'
import { carerChoices } from './carer-choice.queries.ts'
import { listHouseholds, ownHouseholds } from './household-list.queries.ts'
import { householdPage } from './household-record.queries.ts'
import { register, step, stepOn, takePhotos } from './household.work.ts'
import { look, looks } from './look.work.ts'
import { amend, end, release, tellAbsence, visit, withdrawConsent } from './visit.work.ts'

const { permitted, countywide } = procedures(permissions)
// Assigned people come from anywhere in the county: what they reach there the rules of the words say, file by file.
const seeing = countywide('household:browse')
const keeping = permitted('household:keep')
const caring = countywide('household:care')

/** Households in pairing (结对帮扶): files without their people, looks at name and door, and every step. */
export const householdRouter = router({
  list: seeing.input(householdListInput).output(householdList)
    .query(({ ctx: { work }, input }) => listHouseholds(work, input)),
  mine: caring.output(ownRows)
    .query(({ ctx: { work } }) => ownHouseholds(work)),
  get: seeing.input(byId).output(householdRecord)
    .query(({ ctx: { work }, input }) => householdPage(work, input.id)),
  look: caring.meta({ answerNotKept: true }).input(lookAtHouseholdInput).output(householdPerson)
    .mutation(({ ctx: { work }, input }) => look(work, input)),
  looks: caring.input(byId).output(lookedAtView)
    .query(({ ctx: { work }, input }) => looks(work, input.id)),
  register: keeping.input(registerHouseholdInput).output(householdRecord)
    .mutation(({ ctx: { work }, input }) => register(work, input)),
  consent: keeping.input(consentInput).output(householdRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, async ({ file, by }) => {
      await takePhotos(work, file, input.photos)
      return file.consent(input, by)
    })),
  carerChoices: keeping.input(carerChoiceInput).output(z.array(carerChoice))
    .query(({ ctx: { work }, input }) => carerChoices(work, input)),
  assign: keeping.input(assignInput).output(householdRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, ({ file, by }) => file.assign(input, by))),
  acceptCare: caring.input(acceptCareInput).output(householdRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, ({ file, by }) => file.acceptCare(by))),
  declineCare: caring.input(declineCareInput).output(declinedView)
    .mutation(({ ctx: { work }, input }) => stepOn(work, input, ({ file, by }) => file.declineCare(input, by))),
  release: keeping.input(releaseInput).output(householdRecord)
    .mutation(({ ctx: { work }, input }) => release(work, input)),
  setPlan: caring.input(setPlanInput).output(householdRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, ({ file, by }) => file.setPlan(input, by))),
  visit: caring.input(householdVisitInput).output(householdRecord)
    .mutation(({ ctx: { work }, input }) => visit(work, input)),
  tellAbsence: caring.input(tellAbsenceInput).output(householdRecord)
    .mutation(({ ctx: { work }, input }) => tellAbsence(work, input)),
  amend: caring.input(amendHouseholdInput).output(householdRecord)
    .mutation(({ ctx: { work }, input }) => amend(work, input)),
  withdrawConsent: keeping.input(withdrawCareConsentInput).output(stoppedView)
    .mutation(({ ctx: { work }, input }) => withdrawConsent(work, input)),
  end: keeping.input(endHouseholdInput).output(householdRecord)
    .mutation(({ ctx: { work }, input }) => end(work, input)),
})
