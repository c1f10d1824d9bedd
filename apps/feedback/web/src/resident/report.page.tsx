import '../resident.css'
import { useMutation } from '@tanstack/react-query'
import { unsentText } from '@wuxin/web/problem'
import { BigButton } from '@wuxin/web/resident/big-button'
import { useOnline } from '@wuxin/web/resident/offline-banner'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { useState } from 'react'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { CategoryPart } from './category-part.tsx'
import { ContactPart } from './contact-part.tsx'
import { PlacePart } from './place-part.tsx'
import { blankReport, toReport, type Written } from './report-draft.ts'
import { keepReport } from './my-reports.ts'
import { expectInputs, inputs } from './inputs.ts'
import { Sent, type Answered } from './sent.tsx'
import { useReportCategory } from './report-category.ts'
import { useReportPlace } from './report-place.ts'
import { WordsPart } from './words-part.tsx'

/** 请您反映: words or photos, the place, what it is about, and send. What is written stays on the phone until it is sent. */
export default function ReportPage() {
  const t = useTexts()
  const isOnline = useOnline()
  const place = useReportPlace()
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
      keepReport({ code: receipt.code, number: receipt.number, words: receipt.words.slice(0, 40), at: Date.now() })
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
      <PlacePart place={place} error={form.errorOf('area')} spot={form.values.spot} onSpot={(spot) => form.set('spot', spot)} />
      <CategoryPart category={category} error={form.errorOf('category')} />
      <ContactPart form={form} />
      {error && <p role="alert">{unsentText(error, 'feedback')}</p>}
      <BigButton submit busy={isPending} disabled={!isOnline}>
        {t(isPending ? 'resident.sending' : isOnline ? 'resident.send' : 'resident.sendLater')}
      </BigButton>
      <p className="wx-quiet">{t('resident.promise')}</p>
    </form>
  )
}
