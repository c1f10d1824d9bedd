import '../resident.css'
import { useMutation } from '@tanstack/react-query'
import { limits } from '@wuxin/feedback/case-limit.rules'
import { unsentText } from '@wuxin/web/problem'
import { BigButton } from '@wuxin/web/resident/big-button'
import { BigField } from '@wuxin/web/resident/big-field'
import { ContactPart } from '@wuxin/web/resident/contact-part'
import { keepCode } from '@wuxin/web/resident/kept-codes'
import { useOnline } from '@wuxin/web/resident/offline-banner'
import { PlaceChoice } from '@wuxin/web/resident/place-choice'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { useResidentPlace } from '@wuxin/web/resident/use-resident-place'
import { useState } from 'react'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { CategoryPart } from './category-part.tsx'
import { blankReport, toReport, type Written } from './report-draft.ts'
import { expectInputs, inputs } from './inputs.ts'
import { keptAs } from './kept-as.ts'
import { Sent, type Answered } from './sent.tsx'
import { useReportCategory } from './report-category.ts'
import { WordsPart } from './words-part.tsx'

/** 请您反映: words or photos, the place, what it is about, and send. What is written stays on the phone until it is sent. */
export default function ReportPage() {
  const t = useTexts()
  const isOnline = useOnline()
  const place = useResidentPlace()
  const form = useResidentForm<Written>('feedback.report', blankReport)
  const category = useReportCategory(form, place.chosen?.code)
  const [answered, setAnswered] = useState<Answered | null>(null)
  const { mutate, error, isPending } = useMutation({
    mutationFn: async () => {
      const { reportInput } = await inputs()
      const report = form.check(reportInput, toReport(form.values, { area: place.chosen?.code, category: category.shown?.code, photoOnly: t('resident.photoOnly') }))
      return report && { words: report.words, ...(await client.resident.report.mutate(report)) }
    },
    onSuccess: (receipt) => {
      if (!receipt) return
      keepCode(keptAs, { code: receipt.code, number: receipt.number, words: receipt.words.slice(0, 40), at: Date.now() })
      setAnswered(receipt)
      form.clear()
      scrollTo(0, 0)
    },
    onError: (refusal) => void form.refuse(refusal),
  })
  if (answered) return <Sent answered={answered} again={() => setAnswered(null)} />
  return (
    <form
      onInput={expectInputs}
      onSubmit={(event) => {
        event.preventDefault()
        mutate()
      }}
    >
      <h1>{t('resident.report')}</h1>
      <WordsPart form={form} />
      <PlaceChoice place={place} error={form.errorOf('area')} />
      {place.chosen && <BigField label={t('resident.spot')} hint={t('resident.spotHint')} value={form.values.spot} onChange={(spot) => form.set('spot', spot)} maxLength={limits.spot} />}
      <CategoryPart category={category} error={form.errorOf('category')} />
      <ContactPart form={form} longestName={limits.name} />
      {error && <p role="alert">{unsentText(error, 'feedback')}</p>}
      <BigButton submit busy={isPending} disabled={!isOnline}>
        {t(isPending ? 'resident.sending' : isOnline ? 'resident.send' : 'resident.sendLater')}
      </BigButton>
      <p className="wx-quiet">{t('resident.promise')}</p>
    </form>
  )
}
