import type { SeatsView } from '@wuxin/culture/sign-up.schema'
import { useTexts } from '../texts.ts'

/** 已报 28 / 30 · 空 2 · 待确认 1 · 候补 6 · 到场 0: an event's places in one row. */
export function SeatsRow({ seats: { capacity, taken, offered, waiting, free, attended } }: { seats: SeatsView }) {
  const t = useTexts()
  const shown = [
    { key: 'taken', value: capacity === null ? String(taken) : `${taken} / ${capacity}` },
    ...(free === null ? [] : [{ key: 'free', value: String(free) }]),
    ...(offered > 0 ? [{ key: 'offered', value: String(offered) }] : []),
    { key: 'waiting', value: String(waiting) },
    { key: 'attended', value: String(attended) },
  ]
  return (
    <dl className="cs-seats">
      {shown.map(({ key, value }) => (
        <div key={key}>
          <dt>{t(`signUps.seats.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
