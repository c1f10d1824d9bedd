import {
  archiveEventInput, cancelEventInput, closeSignUpInput, finishEventInput, openCheckInInput, openSignUpInput, postponeEventInput, publishEventInput, startEventInput,
} from '@wuxin/culture/event-input.schema'
import type { EventRecord } from '@wuxin/culture/event-view.schema'
import { limits } from '@wuxin/culture/limit.rules'
import { Field } from '@wuxin/web/field'
import { MomentInput } from '@wuxin/web/moment-input'
import { PhotoUpload } from '@wuxin/web/photo-upload'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { InputNumber } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import type { EventStepName } from './event-noun.ts'
import { eventTimes } from './event-times.ts'

const step = stepOf<EventRecord>()

/** A step that asks for nothing says what it does. */
const says = (name: EventStepName) =>
  function Said({ record }: { record: EventRecord }) {
    return <p>{useTexts()(`events.says.${name}`, { when: eventTimes(record) })}</p>
  }

function OpenFields() {
  const t = useTexts()
  return (
    <Field name="signUpTo" label={t('events.label.signUpTo')}>
      <MomentInput />
    </Field>
  )
}

function NoteFields() {
  return <WordsField label={useTexts()('events.label.note')} rows={2} />
}

function FinishFields({ record }: { record: EventRecord }) {
  const t = useTexts()
  return (
    <>
      <WordsField label={t('events.label.summary')} />
      <div className="wx-pair">
        {!record.hasSignUp && (
          <Field name="attended" label={t('events.label.attended')}>
            <InputNumber min={0} max={limits.people} precision={0} />
          </Field>
        )}
        <Field name="costSpent" label={t('events.label.costSpent')}>
          <InputNumber min={0} max={limits.cost} precision={2} />
        </Field>
      </div>
      <Field name="photos" label={t('events.label.photosAfter')}>
        <PhotoUpload />
      </Field>
    </>
  )
}

function PostponeFields({ record }: { record: EventRecord }) {
  const t = useTexts()
  return (
    <>
      <Field name="starts" label={t('events.label.starts')}>
        <MomentInput />
      </Field>
      <Field name="ends" label={t('events.label.ends')}>
        <MomentInput />
      </Field>
      {record.hasSignUp && (
        <Field name="signUpTo" label={t('events.label.signUpTo')} hint={t('events.hint.postponed')}>
          <MomentInput />
        </Field>
      )}
      <WordsField name="reason" label={t('events.label.postpone')} hint={t('events.hint.postpone')} rows={2} />
    </>
  )
}

function CancelFields() {
  const t = useTexts()
  return <WordsField name="reason" label={t('events.label.cancel')} hint={t('events.hint.cancel')} rows={2} />
}

/** The steps of an event as their drawers ask for them. */
export const eventSteps = {
  publish: step({ schema: publishEventInput, Fields: says('publish'), submit: client.events.publish.mutate, isIrreversible: true }),
  openSignUp: step({ schema: openSignUpInput, Fields: OpenFields, submit: client.events.openSignUp.mutate, initial: ({ signUpTo }) => ({ signUpTo }) }),
  closeSignUp: step({ schema: closeSignUpInput, Fields: NoteFields, submit: client.events.closeSignUp.mutate }),
  openCheckIn: step({ schema: openCheckInInput, Fields: says('openCheckIn'), submit: client.events.openCheckIn.mutate }),
  start: step({ schema: startEventInput, Fields: says('start'), submit: client.events.start.mutate }),
  finish: step({ schema: finishEventInput, Fields: FinishFields, submit: client.events.finish.mutate, isIrreversible: true }),
  archive: step({ schema: archiveEventInput, Fields: NoteFields, submit: client.events.archive.mutate, isIrreversible: true }),
  postpone: step({ schema: postponeEventInput, Fields: PostponeFields, submit: client.events.postpone.mutate, initial: ({ starts, ends }) => ({ starts, ends }) }),
  cancel: step({ schema: cancelEventInput, Fields: CancelFields, submit: client.events.cancel.mutate, isIrreversible: true }),
} satisfies Record<EventStepName, RecordStep<EventRecord>>
