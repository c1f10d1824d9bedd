import { Input, Space } from 'antd'
import { useState } from 'react'
import { useWords } from './i18n.ts'
import { clockText, dateText } from './time.ts'

const instantOf = ({ day, time }: { day: string; time: string }): string | null => (day && time ? `${day}T${time}:00+08:00` : null)

/** A day and a time of day in Asia/Shanghai, by the browser's own controls; its value is an instant, or null while one of them is blank. */
export function MomentInput({ value, onChange, id, min }: {
  value?: string | null
  onChange?: (at: string | null) => void
  id?: string
  /** The first day that can be chosen. */
  min?: string
}) {
  const t = useWords('web')
  // While one of both is blank there is no instant to say the other.
  const [half, setHalf] = useState({ day: '', time: '' })
  const shown = value ? { day: dateText(value), time: clockText(value) } : half
  const say = (next: { day: string; time: string }) => {
    setHalf(next)
    onChange?.(instantOf(next))
  }
  return (
    <Space.Compact>
      <Input id={id} type="date" min={min} value={shown.day} onChange={({ target }) => say({ ...shown, day: target.value })} />
      <Input type="time" aria-label={t('timeOfDay')} value={shown.time} onChange={({ target }) => say({ ...shown, time: target.value })} />
    </Space.Compact>
  )
}
