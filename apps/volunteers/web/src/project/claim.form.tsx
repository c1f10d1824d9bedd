import { limits } from '@wuxin/volunteers/limit.rules'
import type { ListingRow } from '@wuxin/volunteers/listing.schema'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { Input } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { useTexts } from '../texts.ts'
import { PartsInput } from './parts-input.tsx'

/** What is joined and how much of each, what the project is called, and when it runs. */
export function ClaimForm({ listings }: { listings: readonly ListingRow[] }) {
  const t = useTexts()
  return (
    <>
      <Field name="parts" label={t('projects.label.parts')} hint={t('projects.hint.parts')}>
        <PartsInput listings={listings} />
      </Field>
      <Field name="title" label={t('projects.label.title')}>
        <Input maxLength={limits.title} />
      </Field>
      <div className="wx-pair">
        <Field name="from" label={t('projects.label.from')}>
          <DateField />
        </Field>
        <Field name="to" label={t('projects.label.to')}>
          <DateField />
        </Field>
      </div>
      <WordsField label={t('projects.label.words')} rows={3} />
    </>
  )
}
