import { commonLimits } from '@wuxin/platform/limit.rules'
import { BigField } from '@wuxin/web/resident/big-field'
import { CodedForm } from '@wuxin/web/resident/coded-form'
import { PlaceChoice } from '@wuxin/web/resident/place-choice'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { useResidentPlace } from '@wuxin/web/resident/use-resident-place'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'

/** What the form is checked by before it is sent; it brings zod, which the page is drawn without. */
const inputs = () => import('@wuxin/culture/matter.schema')

/** 报个事项: what it is and where, and send. What is written stays on the phone until it is sent. */
export default function ReportPage() {
  const t = useTexts()
  const place = useResidentPlace()
  const form = useResidentForm('culture.report', { words: '' })
  const send = async () => {
    const { reportMatterInput } = await inputs()
    const matter = form.check(reportMatterInput, { area: place.chosen?.code, words: form.values.words })
    return matter && { words: matter.words, ...(await client.resident.report.mutate(matter)) }
  }
  return (
    <CodedForm
      title={t('resident.report')}
      form={form}
      inputs={inputs}
      send={send}
      after={() => ({ steps: [t('resident.hint.open'), t('resident.hint.under_way'), t('resident.hint.closed')], follow: t('resident.follow'), again: t('resident.again') })}
    >
      <BigField label={t('label.words')} rows={4} maxLength={commonLimits.words} value={form.values.words} onChange={(words) => form.set('words', words)} error={form.errorOf('words')} />
      <PlaceChoice place={place} error={form.errorOf('area')} />
    </CodedForm>
  )
}
