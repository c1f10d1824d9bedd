import { useSortable } from '@dnd-kit/sortable'
import { Icon } from '@wuxin/web/icon'
import { InputNumber } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { keyOf, lengthOf, type AgendaLine } from './agenda-order.rules.ts'

/** One line of an agenda: its handle, its title, its length, up, down and out. */
export function AgendaLineRow({ line, title, place, of, onMove, onMinutes, onRemove }: {
  line: AgendaLine
  title: string
  /** Counts from 1. */
  place: number
  of: number
  onMove: (place: number) => void
  onMinutes: (minutes: number) => void
  onRemove: () => void
}) {
  const t = useTexts()
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id: keyOf(line) })
  const shift = transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined
  return (
    <li ref={setNodeRef} style={{ transform: shift, transition }} data-dragging={isDragging || undefined}>
      <button type="button" className="mg-agenda__handle" ref={setActivatorNodeRef} {...attributes} {...listeners} aria-label={t('meetings.agenda.handle', { title, place, of })}>
        <span aria-hidden>⠿</span>
      </button>
      <span className="mg-agenda__title">
        {place}. {title}
      </span>
      <span className="mg-agenda__length">
        <InputNumber aria-label={t('meetings.agenda.minutesOf', { title })} min={1} max={240} precision={0} value={lengthOf(line)} onChange={(minutes) => minutes && onMinutes(minutes)} />
        <span className="wx-quiet">{t('meetings.agenda.minutes')}</span>
      </span>
      <span className="mg-agenda__moves">
        <button type="button" className="wx-button wx-button--quiet" disabled={place === 1} aria-label={t('meetings.agenda.up', { title })} onClick={() => onMove(place - 1)}>
          <span aria-hidden>↑</span>
        </button>
        <button type="button" className="wx-button wx-button--quiet" disabled={place === of} aria-label={t('meetings.agenda.down', { title })} onClick={() => onMove(place + 1)}>
          <span aria-hidden>↓</span>
        </button>
        <button type="button" className="wx-button wx-button--quiet" aria-label={t('meetings.agenda.remove', { title })} onClick={onRemove}>
          <Icon name="close" />
        </button>
      </span>
    </li>
  )
}
