import { amendAllianceInput, endAllianceInput, type allianceRecord } from '@wuxin/volunteers/alliance.schema'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { stepOf } from '@wuxin/web/record-step'
import { dateText } from '@wuxin/web/time'
import { WordsField } from '@wuxin/web/words-field'
import type { z } from 'zod'
import { client } from '../api.ts'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'
import { CompoundsInput } from './compounds-input.tsx'

/** A pairing as its page shows it. */
export type AllianceRecord = z.output<typeof allianceRecord>

const step = stepOf<AllianceRecord>()

function AmendFields({ record }: { record: AllianceRecord }) {
  const t = useTexts()
  return (
    <>
      <Field name="compounds" label={t('alliances.column.compounds')} hint={t('alliances.hint.compounds')}>
        <CompoundsInput community={record.area} />
      </Field>
      <WordsField label={t('alliances.label.words')} hint={t('alliances.hint.words')} rows={3} />
    </>
  )
}

function EndFields() {
  const t = useTexts()
  return (
    <>
      <Field name="to" label={t('alliances.label.to')}>
        <DateField />
      </Field>
      <WordsForm name="reason" label="alliances.label.reason" rows={3} />
    </>
  )
}

/** Everything that changes a pairing. */
export const allianceSteps = {
  amend: step({
    schema: amendAllianceInput, Fields: AmendFields, submit: client.alliances.amend.mutate, initial: ({ compounds, words }) => ({ compounds: compounds.map(({ code }) => code), words }),
  }),
  end: step({ schema: endAllianceInput, Fields: EndFields, submit: client.alliances.end.mutate, initial: () => ({ to: dateText(Date.now()) }), isIrreversible: true }),
}
export type AllianceStepName = keyof typeof allianceSteps
