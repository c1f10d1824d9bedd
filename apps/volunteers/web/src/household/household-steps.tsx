import { dayOf } from '@wuxin/platform/working-day'
import { startCurtainInput, stopCurtainInput, tellAwayInput } from '@wuxin/volunteers/curtain.schema'
import type { HouseholdAction } from '@wuxin/volunteers/household.rules'
import { acceptCareInput, assignInput, consentInput, declineCareInput, endHouseholdInput, householdVisitInput, setPlanInput, tellAbsenceInput, type HouseholdRecord } from '@wuxin/volunteers/household.schema'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { client } from '../api.ts'
import { WordsForm } from '../step/words.form.tsx'
import { AbsenceForm } from './absence.form.tsx'
import { AssignForm } from './assign.form.tsx'
import { ConsentForm } from './consent.form.tsx'
import { EndForm } from './end.form.tsx'
import { Meaning } from './meaning.tsx'
import { PlanForm } from './plan.form.tsx'
import { VisitForm } from './visit.form.tsx'

const step = stepOf<HouseholdRecord>()
const hasCarer = (carers: HouseholdRecord['carers']) => carers.some(({ post, status }) => post === 'carer' && status === 'accepted')
const today = () => dayOf(new Date())

/** What people do to a file; a withdrawn consent, a released carer and changed people have drawers of their own. */
export const householdSteps = {
  consent: step({ schema: consentInput, Fields: ConsentForm, submit: client.households.consent.mutate, initial: ({ state }) => ({ consents: state === 'consent' ? ['pairing' as const] : [], means: 'signed' as const, day: today(), photos: [] }) }),
  assign: step({ schema: assignInput, Fields: AssignForm, submit: client.households.assign.mutate, initial: ({ carers }) => ({ post: hasCarer(carers) ? ('deputy' as const) : ('carer' as const), from: today() }) }),
  acceptCare: step({ schema: acceptCareInput, Fields: () => <Meaning of="acceptCare" />, submit: client.households.acceptCare.mutate }),
  setPlan: step({ schema: setPlanInput, Fields: PlanForm, submit: client.households.setPlan.mutate, initial: ({ plan }) => ({ words: plan?.words, everyDays: plan?.everyDays ?? 7 }) }),
  visit: step({ schema: householdVisitInput, Fields: VisitForm, submit: client.households.visit.mutate, initial: () => ({ day: today(), photos: [] }) }),
  tellAbsence: step({ schema: tellAbsenceInput, Fields: () => <AbsenceForm before="tellAbsence" isCarer />, submit: client.households.tellAbsence.mutate, initial: () => ({ from: today() }) }),
  tellAway: step({ schema: tellAwayInput, Fields: () => <AbsenceForm before="tellAway" />, submit: client.curtain.tellAway.mutate, initial: () => ({ from: today() }) }),
  startCurtain: step({ schema: startCurtainInput, Fields: () => <Meaning of="startCurtain" />, submit: client.curtain.start.mutate }),
  stopCurtain: step({ schema: stopCurtainInput, Fields: () => <WordsForm name="reason" label="households.label.reason" hint="households.before.stopCurtain" />, submit: client.curtain.stop.mutate }),
  declineCare: step({
    schema: declineCareInput,
    Fields: () => <WordsForm name="reason" label="households.label.declineReason" />,
    submit: async (input) => {
      await client.households.declineCare.mutate(input)
      return null as never // whoever declined sees the file no more: the page leaves it
    },
  }),
  end: step({ schema: endHouseholdInput, Fields: EndForm, submit: client.households.end.mutate, isIrreversible: true }),
} satisfies Partial<Record<HouseholdAction, RecordStep<HouseholdRecord>>>

export type HouseholdStepName = keyof typeof householdSteps
