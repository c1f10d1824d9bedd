import { addMemberInput, amendBodyInput, closeBodyInput, endMemberInput, type BodyRecord } from '@wuxin/meetings/body.schema'
import { stepOf } from '@wuxin/web/record-step'
import { dateText } from '@wuxin/web/time'
import { client } from '../api.ts'
import { AddMemberForm } from './add-member.form.tsx'
import { AmendBodyForm } from './amend-body.form.tsx'
import { CloseBodyForm } from './close-body.form.tsx'
import { EndMemberForm } from './end-member.form.tsx'

const step = stepOf<BodyRecord>()

const today = () => dateText(Date.now())

/** Everything that changes a body. */
export const steps = {
  amend: step({ schema: amendBodyInput, Fields: AmendBodyForm, submit: client.bodies.amend.mutate, initial: ({ name, recurrence }) => ({ name, recurrence }) }),
  close: step({ schema: closeBodyInput, Fields: CloseBodyForm, submit: client.bodies.close.mutate, isIrreversible: true }),
  addMember: step({ schema: addMemberInput, Fields: AddMemberForm, submit: client.bodies.addMember.mutate, initial: ({ parties }) => ({ position: 'member' as const, from: today(), party: (parties.find(({ people }) => people.length === 0) ?? parties[0])?.id ?? null }) }),
  endMember: step({ schema: endMemberInput, Fields: EndMemberForm, submit: client.bodies.endMember.mutate, initial: () => ({ to: today() }) }),
}
export type StepName = keyof typeof steps
