import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import { Field } from '@wuxin/web/field'
import { Input } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { numberedText } from './numbered-text.ts'

/** 收答题成绩: points of whoever is in the open round, and the time that they took. */
export function PapersForm({ record: { played, round, entrants } }: { record: ContestRecord }) {
  const t = useTexts()
  const starters = played[round - 1]?.standings.map(({ entrant }) => entrant) ?? []
  return (
    <>
      <p className="wx-quiet">{t('contest.hint.papers')}</p>
      {entrants.filter(({ id }) => starters.includes(id)).map((each) => (
        <div key={each.id} className="wx-pair">
          <Field name={['points', each.id]} label={numberedText(each, t)}>
            <Input inputMode="decimal" autoComplete="off" maxLength={7} suffix={t('contest.points')} />
          </Field>
          <Field name={['minutes', each.id]} label={t('contest.label.minutes')}>
            <Input inputMode="decimal" autoComplete="off" maxLength={6} suffix={t('contest.minutes')} />
          </Field>
        </div>
      ))}
    </>
  )
}
