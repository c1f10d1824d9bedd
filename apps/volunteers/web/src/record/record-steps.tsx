import { confirmServiceInput, correctServiceInput, refuseServiceInput, type ServiceRecordView } from '@wuxin/volunteers/service-record.schema'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { client } from '../api.ts'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'
import { CorrectForm } from './correct.form.tsx'
import { minutesText } from './minutes-text.ts'
import type { RecordStepName } from './record-noun.ts'

const step = stepOf<ServiceRecordView>()

function ConfirmFields({ record: { day, from, to, minutes, volunteer } }: { record: ServiceRecordView }) {
  const t = useTexts()
  return <p className="wx-given">{t('records.given', { who: volunteer.name, day, from, to, length: minutesText(minutes, t) })}</p>
}

/** The steps of a record as their drawers ask for them. */
export const recordSteps = {
  confirm: step({ schema: confirmServiceInput, Fields: ConfirmFields, submit: client.records.confirm.mutate }),
  refuse: step({ schema: refuseServiceInput, Fields: () => <WordsForm name="reason" label="records.label.refuse" hint="records.hint.refuse" rows={2} />, submit: client.records.refuse.mutate }),
  correct: step({ schema: correctServiceInput, Fields: CorrectForm, submit: client.records.correct.mutate, initial: ({ day, from, to, spot }) => ({ day, from, to, place: spot }) }),
} satisfies Record<RecordStepName, RecordStep<ServiceRecordView>>
