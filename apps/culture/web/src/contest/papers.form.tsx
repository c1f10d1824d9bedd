import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { Form, Input, Radio } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { numberedText } from './numbered-text.ts'
import { paperSources } from './papers-lines.ts'

/** 收答题成绩: of the event's quiz at once, or typed for whoever is in the open round. */
export function PapersForm({ record: { played, round, entrants } }: { record: ContestRecord }) {
  const t = useTexts()
  const source = Form.useWatch<(typeof paperSources)[number] | undefined>('source')
  const starters = played[round - 1]?.standings.map(({ entrant }) => entrant) ?? []
  return (
    <>
      <Field name="source" label={t('contest.label.source')} hint={t('contest.hint.source')}>
        <Radio.Group options={choicesOf(paperSources, (each) => t(`contest.sources.${each}`))} />
      </Field>
      {source === 'hand' && <p className="wx-quiet">{t('contest.hint.papers')}</p>}
      {source === 'hand' && entrants.filter(({ id }) => starters.includes(id)).map((each) => (
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
