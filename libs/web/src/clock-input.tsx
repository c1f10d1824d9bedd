import { InputNumber, Select, Space } from 'antd'
import { clockUnits, type ClockSetting } from '@wuxin/platform/working-day'
import { useWords } from './i18n.ts'

/** A time limit: a number, and working days, hours or minutes. Its value is null while no number stands. */
export function ClockInput({ value, onChange, id, disabled }: {
  value?: ClockSetting | null
  onChange?: (clock: ClockSetting | null) => void
  id?: string
  disabled?: boolean
}) {
  const t = useWords('web')
  const unit = value?.unit ?? 'workingDays'
  return (
    <Space.Compact>
      <InputNumber
        id={id}
        className="wx-clock-input"
        min={1}
        max={999}
        precision={0}
        disabled={disabled}
        value={value?.amount ?? null}
        onChange={(amount) => onChange?.(amount === null ? null : { amount, unit })}
      />
      <Select
        aria-label={t('clock.unit')}
        className="wx-clock-input"
        disabled={disabled || !value}
        value={unit}
        options={clockUnits.map((each) => ({ value: each, label: t(`clock.${each}`) }))}
        onChange={(next) => value && onChange?.({ ...value, unit: next })}
      />
    </Space.Compact>
  )
}
