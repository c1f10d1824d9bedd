import { useQueryClient } from '@tanstack/react-query'
import { limits } from '@wuxin/feedback/limit.rules'
import { ratings, type Rating } from '@wuxin/feedback/case.schema'
import { residentPath } from '@wuxin/web/module-path'
import { BigChoice } from '@wuxin/web/resident/big-choice'
import { BigField } from '@wuxin/web/resident/big-field'
import { BigForm } from '@wuxin/web/resident/big-form'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { Link } from '@wuxin/web/router'
import { dateTimeText } from '@wuxin/web/time'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { inputs } from './inputs.ts'
import type { ResidentCase } from './tracked-case.tsx'

/** The rating that was given, if one was; the form while one can be. */
export function RateForm({ code, tracked }: { code: string; tracked: ResidentCase }) {
  const t = useTexts()
  const queryClient = useQueryClient()
  const form = useResidentForm<{ rating: Rating | null; words: string }>(`feedback.rate.${tracked.number}`, { rating: null, words: '' })
  const { rating, ratingUntil } = tracked
  if (!ratingUntil) {
    return (
      rating && (
        <section className="wx-card" role="status">
          <h2>{t('resident.rated', { rating: t(`ratings.${rating.rating}`) })}</h2>
          {rating.words && <p>{rating.words}</p>}
          <p>
            {t(tracked.state === 'closed' ? 'resident.ratedClosed' : 'resident.ratedReopened')}{' '}
            {tracked.state === 'closed' && <Link to={residentPath('feedback', 'report')}>{t('resident.again')}</Link>}
          </p>
        </section>
      )
    )
  }
  const send = async () => {
    const { residentRateInput } = await inputs()
    const given = form.check(residentRateInput, { code, rating: form.values.rating ?? undefined, words: form.values.words.trim() || undefined })
    return given && client.resident.rate.mutate(given)
  }
  return (
    <BigForm
      form={form}
      inputs={inputs}
      send={send}
      onSent={(after) => queryClient.setQueryData(trpc.resident.track.queryKey({ code }), after)}
      button={t('resident.sendRating')}
      note={t('resident.rateUntil', { until: dateTimeText(ratingUntil) })}
    >
      <BigChoice
        label={t('resident.rate')}
        options={ratings.map((value) => ({ value, label: t(`ratings.${value}`), hint: value === 'dissatisfied' ? t('resident.dissatisfiedHint') : undefined }))}
        value={form.values.rating}
        onChange={(value) => form.set('rating', value as Rating) /* one of the options above */}
        error={form.errorOf('rating')}
      />
      <BigField label={t('resident.rateWords')} rows={3} maxLength={limits.reason} value={form.values.words} onChange={(words) => form.set('words', words)} error={form.errorOf('words')} />
    </BigForm>
  )
}
