import { planItemRules } from '@wuxin/culture/year-plan.rules'
import type { PlanItemView, YearView } from '@wuxin/culture/year-plan.schema'
import { useLanguage } from '@wuxin/web/i18n'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { StateTag } from '@wuxin/web/state-tag'
import { useTexts } from '../texts.ts'
import { useOccasionName } from './use-occasion-name.ts'

type Occasion = YearView['occasions'][number]

interface Props {
  month: string
  today: string
  occasions: readonly Occasion[]
  items: readonly PlanItemView[]
  busy: boolean
  /** Plans something for an occasion; left out where the reader may not. */
  onAdd?: (occasion: Occasion) => void
  onOpen: (item: PlanItemView) => void
  onDraft: (item: PlanItemView) => void
}

const tones = { planned: 'waiting', made: 'underWay', dropped: 'outOfRemit' } as const

/** A month of the year plan: its days with their occasions, and what is planned on them. */
export function MonthCard({ month, today, occasions, items, busy, onAdd, onOpen, onDraft }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const { caller } = useSession()
  const nameOf = useOccasionName()
  const days = [...new Set([...occasions, ...items].map(({ day }) => day))].toSorted()
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.parse(`${month}-01T00:00:00Z`))
  return (
    <section className="wx-panel cu-year__month" data-now={today.startsWith(month) || undefined}>
      <h2>{name}</h2>
      <ol>
        {days.map((day) => (
          <li key={day} data-past={day < today || undefined}>
            <time dateTime={day}>{Number(day.slice(8))}</time>
            <div>
              {occasions.filter((each) => each.day === day).map((occasion) => (
                <p key={occasion.key} className="cu-year__occasion" data-kind={occasion.kind}>
                  <span title={t(`yearPlan.occasionKinds.${occasion.kind}`)}>{nameOf(occasion.key)}</span>
                  {occasion.holiday && <small className="wx-quiet">{t('yearPlan.holiday', { from: occasion.holiday.from.slice(5), to: occasion.holiday.to.slice(5) })}</small>}
                  {onAdd && day >= today && (
                    <button type="button" aria-label={t('yearPlan.do.addOn', { name: nameOf(occasion.key) })} title={t('yearPlan.do.addOn', { name: nameOf(occasion.key) })} onClick={() => onAdd(occasion)}>
                      +
                    </button>
                  )}
                </p>
              ))}
              {items.filter((each) => each.day === day).map((item) => (
                <p key={item.id} className="cu-year__item" data-state={item.state}>
                  <button type="button" onClick={() => onOpen(item)}>
                    {item.title} <small className="wx-quiet">{item.place.name}</small>
                  </button>
                  <StateTag tone={tones[item.state]}>{t(`yearPlan.states.${item.state}`)}</StateTag>
                  {item.event && <Link to={modulePath('culture', `events/${item.event.id}`)}>{item.event.number}</Link>}
                  {day >= today && planItemRules.mayDo('draft', item, caller) && (
                    <button type="button" className="wx-button" disabled={busy} onClick={() => onDraft(item)}>
                      {t('yearPlan.do.draft')}
                    </button>
                  )}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
