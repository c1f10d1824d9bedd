import { rhythmKinds } from '@wuxin/patrols/plan.rules'
import type { PlanRow } from '@wuxin/patrols/plan.schema'
import { choicesOf } from '@wuxin/web/choices'
import { Checkbox, InputNumber, Radio, Select } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

type Rhythm = PlanRow['rhythm']

const begun: Record<Rhythm['kind'], Rhythm> = { daily: { kind: 'daily', every: 1 }, weekly: { kind: 'weekly', weekdays: [1] }, monthly: { kind: 'monthly', days: [1] } }
const upTo = (most: number) => Array.from({ length: most }, (_, index) => index + 1)

/** How often: every so many days, on days of the week, or on days of the month. */
export function RhythmInput({ value = begun.daily, onChange, id }: { value?: Rhythm; onChange?: (rhythm: Rhythm) => void; id?: string }) {
  const t = useTexts()
  return (
    <div id={id} className="pp-rhythm" role="group" aria-label={t('plans.label.rhythm')}>
      <Radio.Group value={value.kind} onChange={({ target }) => onChange?.(begun[target.value as Rhythm['kind']])} options={choicesOf(rhythmKinds, (kind) => t(`plans.rhythms.${kind}`))} />
      {value.kind === 'daily' && (
        <InputNumber className="pp-number" min={1} max={90} precision={0} value={value.every} onChange={(every) => onChange?.({ kind: 'daily', every: every ?? 1 })} prefix={t('plans.each')} suffix={t('plans.daysOnce')} aria-label={t('plans.rhythms.daily')} />
      )}
      {value.kind === 'weekly' && (
        <Checkbox.Group value={[...value.weekdays]} onChange={(weekdays) => onChange?.({ kind: 'weekly', weekdays: weekdays.toSorted() })} options={upTo(7).map((day) => ({ value: day, label: t(`plans.weekdaysLong.${day}`) }))} />
      )}
      {value.kind === 'monthly' && (
        <Select
          mode="multiple"
          value={[...value.days]}
          onChange={(days: number[]) => onChange?.({ kind: 'monthly', days: days.toSorted((one, other) => one - other) })}
          options={upTo(31).map((day) => ({ value: day, label: t('plans.monthDay', { day }) }))}
          aria-label={t('plans.rhythms.monthly')}
        />
      )}
    </div>
  )
}
