import type { CalendarEntry, CalendarVenue } from '@wuxin/culture/booking.schema'
import { useLanguage } from '@wuxin/web/i18n'
import { useState, type CSSProperties, type KeyboardEvent } from 'react'
import { useTexts } from '../texts.ts'
import { useWeekDrag } from './use-week-drag.ts'
import { blockOf, closedOn, hoursShown, nudged, timeText, type Block } from './week.rules.ts'

interface Props {
  venue: CalendarVenue
  entries: readonly CalendarEntry[]
  today: string
  onMake: (block: Block) => void
  onMove: (entry: CalendarEntry, block: Block) => void
  onOpen: (entry: CalendarEntry) => void
}

/** A week of one venue: drawn with the pointer, or with the arrow keys from a booking; what is closed is hatched and said. */
export function WeekGrid({ venue, entries, today, onMake, onMove, onOpen }: Props) {
  const t = useTexts()
  const language = useLanguage()
  const shown = hoursShown(venue, entries)
  const drag = useWeekDrag({ shown, onMake, onMove, onOpen })
  const [keyed, setKeyed] = useState<{ entry: CalendarEntry; block: Block } | null>(null)
  const days = venue.days.map(({ day }) => day)
  const hours = Array.from({ length: (shown.to - shown.from) / 60 }, (_, at) => shown.from + 60 * at)
  const at = ({ from, to }: { from: number; to: number }): CSSProperties => ({ '--from': (from - shown.from) / 30, '--length': (to - from) / 30 }) as CSSProperties // custom properties
  const head = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
  const ghost = drag.ghost ?? (keyed && { entry: keyed.entry.id, block: keyed.block })

  const press = (entry: CalendarEntry) => (event: KeyboardEvent) => {
    const block = keyed?.entry.id === entry.id ? keyed.block : blockOf(entry)
    const next = entry.mayMove ? nudged(block, event, days) : null
    if (next) {
      event.preventDefault()
      setKeyed({ entry, block: next })
    } else if (keyed && event.key === 'Enter') {
      event.preventDefault()
      setKeyed(null)
      onMove(entry, keyed.block)
    } else if (event.key === 'Escape') setKeyed(null)
  }

  return (
    <div className="cu-week" style={{ '--slots': (shown.to - shown.from) / 30 } as CSSProperties /* a custom property */}>
      <div className="cu-week__heads">
        <span />
        {venue.days.map(({ day, holiday, open }) => (
          <div key={day} className="cu-week__head" data-today={day === today || undefined}>
            <span>
              {head.format(Date.parse(`${day}T00:00:00Z`))} {day.slice(5)}
            </span>
            <small className="wx-quiet">{open.length === 0 ? t('bookings.notOpen') : holiday ? t('bookings.holiday') : ''}</small>
            {venue.mayBook && day >= today && open.length > 0 && (
              <button type="button" className="cu-week__add" aria-label={t('bookings.do.bookOn', { day })} title={t('bookings.do.bookOn', { day })} onClick={() => onMake(firstFree(day, open, entries))}>
                +
              </button>
            )}
          </div>
        ))}
      </div>
      <div className="cu-week__grid" data-week onPointerMove={drag.onPointerMove} onPointerUp={drag.onPointerUp} onPointerCancel={drag.onPointerCancel}>
        <div className="cu-week__hours" aria-hidden>
          {hours.map((hour) => (
            <span key={hour}>{timeText(hour)}</span>
          ))}
        </div>
        {venue.days.map(({ day, open }) => (
          <div key={day} className="cu-week__day" data-day={day} data-past={day < today || undefined} onPointerDown={venue.mayBook && day >= today ? drag.make : undefined}>
            {closedOn(open, shown).map((span) => (
              <div key={span.from} className="cu-week__closed" style={at(span)} />
            ))}
            {entries.filter((entry) => blockOf(entry).day === day).map((entry) => (
              <button
                key={entry.id}
                type="button"
                className="cu-entry"
                data-state={entry.state}
                data-mine={entry.mayMove || undefined}
                data-leaving={ghost?.entry === entry.id || undefined}
                style={at(blockOf(entry))}
                aria-label={[timeText(blockOf(entry).from), timeText(blockOf(entry).to), entry.purpose, entry.by, t(`bookings.states.${entry.state}`)].join(' ')}
                aria-description={entry.mayMove ? t('bookings.hint.keys') : undefined}
                onPointerDown={entry.mayMove ? drag.move(entry) : (event) => event.stopPropagation()}
                onClick={({ detail }) => (detail === 0 || !entry.mayMove) && !keyed && onOpen(entry)}
                onKeyDown={press(entry)}
                onBlur={() => setKeyed(null)}
              >
                <span>
                  <b>{timeText(blockOf(entry).from)}</b> {entry.purpose}
                </span>
                {entry.state === 'asked' && <small>{t('bookings.states.asked')}</small>}
                {entry.mayMove && <span className="cu-entry__foot" aria-hidden onPointerDown={drag.stretch(entry)} />}
              </button>
            ))}
            {ghost?.block.day === day && (
              <div className="cu-entry cu-entry--ghost" style={at(ghost.block)} role="status">
                {timeText(ghost.block.from)}–{timeText(ghost.block.to)}
              </div>
            )}
          </div>
        ))}
      </div>
    </div>
  )
}

const minute = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** The first free hour of a day, to begin with; who wants another one says so in the form. */
function firstFree(day: string, open: readonly { from: string; to: string }[], entries: readonly CalendarEntry[]): Block {
  const taken = entries.map(blockOf).filter((block) => block.day === day)
  const starts = open.flatMap(({ from, to }) => Array.from({ length: Math.max(0, Math.floor((minute(to) - minute(from)) / 60)) }, (_, at) => minute(from) + 60 * at))
  const from = starts.find((start) => !taken.some((block) => block.from < start + 60 && start < block.to)) ?? minute(open[0]?.from ?? '09:00')
  return { day, from, to: from + 60 }
}
