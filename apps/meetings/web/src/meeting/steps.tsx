import {
  addGuestInput, amendInput, cancelInput, confirmInput, endInput, excuseInput, notifyInput, openInput, setAgendaInput, withdrawInput,
} from '@wuxin/meetings/meeting-input.schema'
import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { stepOf } from '@wuxin/web/record-step'
import { client } from '../api.ts'
import { AgendaForm } from './agenda.form.tsx'
import { ConfirmForm } from './confirm.form.tsx'
import { EarlyForm } from './early.form.tsx'
import { EndForm } from './end.form.tsx'
import { ExcuseForm } from './excuse.form.tsx'
import { GuestForm } from './guest.form.tsx'
import { NotifyForm } from './notify.form.tsx'
import { WhenForm } from './when.form.tsx'
import { WordsForm } from './words.form.tsx'

const step = stepOf<MeetingRecord>()

const itemsOf = ({ agenda }: MeetingRecord) =>
  agenda.map(({ topic, words, minutes }) => (topic ? { topic: topic.id, minutes } : { words: words ?? '', minutes }))

const minutesBetween = ({ startsAt, endsAt }: MeetingRecord) => Math.round((new Date(endsAt).getTime() - new Date(startsAt).getTime()) / 60_000)

/** Every step of a meeting that opens a drawer. */
export const steps = {
  amend: step({
    schema: amendInput,
    Fields: WhenForm,
    submit: client.meetings.amend.mutate,
    initial: (record) => ({ title: record.title, startsAt: record.startsAt, length: minutesBetween(record), place: record.venue }),
  }),
  setAgenda: step({ schema: setAgendaInput, Fields: AgendaForm, submit: client.meetings.setAgenda.mutate, initial: (record) => ({ items: itemsOf(record) }) }),
  notify: step({ schema: notifyInput, Fields: NotifyForm, submit: client.meetings.notify.mutate, isIrreversible: true }),
  cancel: step({ schema: cancelInput, Fields: () => <WordsForm label="cancel" />, submit: client.meetings.cancel.mutate, isIrreversible: true }),
  open: step({ schema: openInput.required({ reason: true }), Fields: EarlyForm, submit: client.meetings.open.mutate, isIrreversible: true }),
  end: step({ schema: endInput, Fields: EndForm, submit: client.meetings.end.mutate }),
  confirm: step({ schema: confirmInput, Fields: ConfirmForm, submit: client.meetings.confirm.mutate, isIrreversible: true }),
  withdraw: step({ schema: withdrawInput, Fields: () => <WordsForm label="withdraw" />, submit: client.meetings.withdraw.mutate }),
  excuse: step({ schema: excuseInput, Fields: ExcuseForm, submit: client.meetings.excuse.mutate, isBeside: true }),
  addGuest: step({ schema: addGuestInput, Fields: GuestForm, submit: client.meetings.addGuest.mutate, isBeside: true }),
} as const

export type StepName = keyof typeof steps
