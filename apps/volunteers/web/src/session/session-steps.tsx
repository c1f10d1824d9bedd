import { amendSessionInput, attendSessionInput, cancelSessionInput, closeSessionInput } from '@wuxin/volunteers/session-input.schema'
import type { SessionRecord } from '@wuxin/volunteers/session-view.schema'
import { Field } from '@wuxin/web/field'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { client } from '../api.ts'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'
import { CloseForm } from './close.form.tsx'
import { NamesInput } from './names-input.tsx'
import type { SessionStepName } from './session-noun.ts'
import { WhenForm } from './when.form.tsx'

const step = stepOf<SessionRecord>()

function AttendForm() {
  const t = useTexts()
  return (
    <Field name="people" label={t('sessions.label.people')} hint={t('sessions.hint.people')}>
      <NamesInput />
    </Field>
  )
}

const whenOf = ({ title, day, from, to, spot, provider, words }: SessionRecord) => ({ title, day, from, to, spot, provider, words })

/** The steps of a session as their drawers ask for them. */
export const sessionSteps = {
  amend: step({ schema: amendSessionInput, Fields: WhenForm, submit: client.sessions.amend.mutate, initial: whenOf }),
  attend: step({ schema: attendSessionInput, Fields: AttendForm, submit: client.sessions.attend.mutate }),
  close: step({ schema: closeSessionInput, Fields: CloseForm, submit: client.sessions.close.mutate, initial: ({ attendance }) => ({ photos: [], heads: attendance.length || undefined }) }),
  cancel: step({ schema: cancelSessionInput, Fields: () => <WordsForm name="reason" label="sessions.label.reason" hint="sessions.hint.reason" rows={3} />, submit: client.sessions.cancel.mutate, isIrreversible: true }),
} satisfies Record<SessionStepName, RecordStep<SessionRecord>>
