import { Input, Space } from 'antd'
import { useState } from 'react'
import { useWords } from './i18n.ts'
import { clockText, dateText } from './time.ts'

const instantOf = (day: string, time: string): string | null => (day && time ? `${day}T${time}:00+08:00` : null)

/** A day and a time of day in Asia/Shanghai, by the browser's own controls; its value is an instant, or null while one of them is blank. */
export function MomentInput({ value, onChange, id, min }: {
  value?: string | null
  onChange?: (at: string | null) => void
  id?: string
  /** The first day that can be chosen. */
  min?: string
}) {
  const t = useWords('web')
  const [day, setDay] = useState(() => (value ? dateText(value) : ''))
  const [time, setTime] = useState(() => (value ? clockText(value) : ''))
  return (
    <Space.Compact>
      <Input
        id={id}
        type="date"
        min={min}
        value={day}
        onChange={({ target }) => {
          setDay(target.value)
          onChange?.(instantOf(target.value, time))
        }}
      />
      <Input
        type="time"
        aria-label={t('trace.at')}
        value={time}
        onChange={({ target }) => {
          setTime(target.value)
          onChange?.(instantOf(day, target.value))
        }}
      />
    </Space.Compact>
  )
}
