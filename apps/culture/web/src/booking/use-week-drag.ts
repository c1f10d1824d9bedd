import type { CalendarEntry } from '@wuxin/culture/booking.schema'
import { useEffect, useState, type PointerEvent } from 'react'
import { blockOf, drawn, type Block, type Drag } from './week.rules.ts'

/** The days of a week as they are drawn: each column says its day as `data-day`. */
interface Grid {
  /** Minutes from the top of a column to its foot. */
  shown: { from: number; to: number }
  /** Something new was drawn. */
  onMake: (block: Block) => void
  /** A booking was let go elsewhere, or longer. */
  onMove: (entry: CalendarEntry, block: Block) => void
  /** A booking was pressed and not dragged. */
  onOpen: (entry: CalendarEntry) => void
}

/** What is being dragged: where it began, and what it has drawn so far; null until it is a drag and no click. */
interface Dragging {
  drag: Drag
  x: number
  y: number
  block: Block | null
}

/** Pixels that the pointer goes before it is a drag and no click. */
const slack = 4
/** Minutes of what a click on free hours begins with. */
const usual = 60

/** The column below the pointer, and the minute of its day. */
function placeOf({ clientX, clientY, currentTarget }: PointerEvent, { from, to }: Grid['shown']): { day: string; minute: number } {
  const grid = currentTarget.closest('[data-week]')
  const columns = [...(grid?.querySelectorAll<HTMLElement>('[data-day]') ?? [])]
  const column = columns.find((each) => clientX < each.getBoundingClientRect().right) ?? columns.at(-1)
  const { top = 0, height = 1 } = column?.getBoundingClientRect() ?? {}
  return { day: column?.dataset['day'] ?? '', minute: from + ((clientY - top) / (height || 1)) * (to - from) }
}

/** Draws with the pointer: on free hours a new booking, on a booking its new time, on its foot its new end. Escape lets it be. The grid says `data-week`. */
export function useWeekDrag({ shown, onMake, onMove, onOpen }: Grid) {
  const [dragging, setDragging] = useState<Dragging | null>(null)

  useEffect(() => {
    const escape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setDragging(null)
    }
    addEventListener('keydown', escape)
    return () => removeEventListener('keydown', escape)
  }, [])

  const begin = (event: PointerEvent, dragOf: (at: { day: string; minute: number }) => Drag) => {
    if (event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture?.(event.pointerId)
    setDragging({ drag: dragOf(placeOf(event, shown)), x: event.clientX, y: event.clientY, block: null })
  }

  return {
    /** What is drawn so far, and of which booking. */
    ghost: dragging?.block ? { entry: dragging.drag.kind === 'make' ? null : dragging.drag.entry.id, block: dragging.block } : null,
    make: (event: PointerEvent) => begin(event, ({ day, minute }) => ({ kind: 'make', day, anchor: minute })),
    move: (entry: CalendarEntry) => (event: PointerEvent) => begin(event, ({ minute }) => ({ kind: 'move', entry, block: blockOf(entry), grip: minute - blockOf(entry).from })),
    stretch: (entry: CalendarEntry) => (event: PointerEvent) => begin(event, () => ({ kind: 'stretch', entry, block: blockOf(entry) })),
    /** On the whole grid: follows the pointer. */
    onPointerMove: (event: PointerEvent) => {
      if (!dragging) return
      const isUnderWay = dragging.block !== null || Math.hypot(event.clientX - dragging.x, event.clientY - dragging.y) > slack
      if (isUnderWay) setDragging({ ...dragging, block: drawn(dragging.drag, placeOf(event, shown)) })
    },
    /** On the whole grid: takes what was drawn; a click opens what it was on. */
    onPointerUp: (event: PointerEvent) => {
      if (!dragging) return
      const { drag, block } = dragging
      setDragging(null)
      if (drag.kind !== 'make') return block === null ? onOpen(drag.entry) : onMove(drag.entry, block)
      const { from, ...first } = drawn(drag, placeOf(event, shown))
      onMake(block ?? { ...first, from, to: Math.min(from + usual, 24 * 60) })
    },
    onPointerCancel: () => setDragging(null),
  }
}
