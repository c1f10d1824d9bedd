import { limits } from '@wuxin/feedback/limit.rules'
import { BigField } from '@wuxin/web/resident/big-field'
import { CodedForm } from '@wuxin/web/resident/coded-form'
import { ContactPart } from '@wuxin/web/resident/contact-part'
import { PlaceChoice } from '@wuxin/web/resident/place-choice'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { useResidentPlace } from '@wuxin/web/resident/use-resident-place'
import { WordsPart } from '@wuxin/web/resident/words-part'
import { dateTimeText } from '@wuxin/web/time'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { CategoryPart } from './category-part.tsx'
import { inputs } from './inputs.ts'
import { useReportCategory } from './report-category.ts'
import { blankReport, toReport, type Written } from './report-draft.ts'

/** 请您反映: words or photos, the place, what it is about, and send. What is written stays on the phone until it is sent. */
export default function ReportPage() {
  const t = useTexts()
  const place = useResidentPlace()
  const form = useResidentForm<Written>('feedback.report', blankReport)
  const category = useReportCategory(form, place.chosen?.code)
  const send = async () => {
    const { reportInput } = await inputs()
    const report = form.check(reportInput, toReport(form.values, { area: place.chosen?.code, category: category.shown?.code }))
    return report && { words: report.words, ...(await client.resident.report.mutate(report)) }
  }
  return (
    <CodedForm
      title={t('resident.report')}
      form={form}
      inputs={inputs}
      send={send}
      note={t('resident.promise')}
      after={({ dueAt }) => ({
        steps: [dueAt ? t('resident.nextAcceptBy', { due: dateTimeText(dueAt) }) : t('resident.nextAccept'), t('resident.nextWork'), t('resident.nextRate')],
        follow: t('resident.track'),
        again: t('resident.again'),
      })}
    >
      <WordsPart form={form} label={t('resident.words')} hint={t('resident.wordsHint')} longest={limits.words} photos={limits.photos} />
      <PlaceChoice place={place} error={form.errorOf('area')} />
      {place.chosen && <BigField label={t('resident.spot')} hint={t('resident.spotHint')} value={form.values.spot} onChange={(spot) => form.set('spot', spot)} maxLength={limits.spot} />}
      <CategoryPart category={category} error={form.errorOf('category')} />
      <ContactPart form={form} longestName={limits.name} />
    </CodedForm>
  )
}
