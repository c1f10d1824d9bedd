import { addMemberInput, amendBodyInput, closeBodyInput, endMemberInput, type BodyRecord, type MemberView } from '@wuxin/meetings/body.schema'
import type { ComponentType } from 'react'
import type { z } from 'zod'
import { dateText } from '@wuxin/web/time'
import { client } from '../api.ts'
import { AddMemberForm } from './add-member.form.tsx'
import { AmendBodyForm } from './amend-body.form.tsx'
import { CloseBodyForm } from './close-body.form.tsx'
import { EndMemberForm } from './end-member.form.tsx'

/** What a change of a body takes: the words' schema, its fields, where it goes, and what stands in it already. */
export interface Step<Schema extends z.ZodObject = z.ZodObject> {
  schema: Schema
  Fields: ComponentType<{ record: BodyRecord }>
  submit: (input: z.output<Schema>) => Promise<BodyRecord>
  initial?: (record: BodyRecord, member: MemberView | null) => Partial<z.input<Schema>>
  isIrreversible?: boolean
}

/** The drawer hands `submit` what that very schema gave, so the schemas may stand in one table. */
const step = <Schema extends z.ZodObject>(made: Step<Schema>): Step => made as unknown as Step

const today = () => dateText(Date.now())

/** Everything that changes a body. */
export const steps = {
  amend: step({ schema: amendBodyInput, Fields: AmendBodyForm, submit: client.bodies.amend.mutate, initial: ({ name, recurrence }) => ({ name, recurrence }) }),
  close: step({ schema: closeBodyInput, Fields: CloseBodyForm, submit: client.bodies.close.mutate, isIrreversible: true }),
  addMember: step({ schema: addMemberInput, Fields: AddMemberForm, submit: client.bodies.addMember.mutate, initial: ({ parties }) => ({ position: 'member' as const, from: today(), party: (parties.find(({ people }) => people.length === 0) ?? parties[0])?.id ?? null }) }),
  endMember: step({ schema: endMemberInput, Fields: EndMemberForm, submit: client.bodies.endMember.mutate, initial: () => ({ to: today() }) }),
}
export type StepName = keyof typeof steps
