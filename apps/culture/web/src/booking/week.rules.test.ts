import type { CalendarEntry } from '@wuxin/culture/booking.schema'
import { describe, expect, it } from 'vitest'
import { blockOf, closedOn, drawn, hoursShown, mondayOf, monthBeside, nudged, spanOf, timeText, weeksOfMonth } from './week.rules.ts'

const entry: CalendarEntry = { id: 'b', version: 1, number: 'YY-2025-0001', starts: '2025-04-22T01:00:00.000Z', ends: '2025-04-22T02:30:00.000Z', purpose: '读书会', state: 'held', by: '孙洁', event: null, venue: 'v', mayMove: true }
const block = { day: '2025-04-22', from: 540, to: 630 }
const week = ['2025-04-21', '2025-04-22', '2025-04-23']

describe('a booking in the calendar', () => {
  it('stands at its minutes of the day in Shanghai, and goes back to the same instants', () => {
    expect(blockOf(entry)).toEqual(block)
    expect(spanOf(block)).toEqual({ starts: entry.starts, ends: entry.ends })
    expect(timeText(630)).toBe('10:30')
  })

  it('is drawn by half hours from where the pointer went down, either way', () => {
    expect(drawn({ kind: 'make', day: block.day, anchor: 545 }, { day: '2025-04-24', minute: 640 })).toEqual({ day: block.day, from: 540, to: 660 })
    expect(drawn({ kind: 'make', day: block.day, anchor: 640 }, { day: block.day, minute: 545 })).toEqual({ day: block.day, from: 540, to: 660 })
    expect(drawn({ kind: 'make', day: block.day, anchor: 1439 }, { day: block.day, minute: 1439 })).toEqual({ day: block.day, from: 1410, to: 1440 })
  })

  it('keeps its length where it is moved, and its beginning where it is lengthened', () => {
    expect(drawn({ kind: 'move', entry, grip: 30, block }, { day: '2025-04-23', minute: 870 })).toEqual({ day: '2025-04-23', from: 840, to: 930 })
    expect(drawn({ kind: 'move', entry, grip: 0, block }, { day: '2025-04-23', minute: 2000 })).toEqual({ day: '2025-04-23', from: 1350, to: 1440 })
    expect(drawn({ kind: 'stretch', entry, block }, { day: '2025-04-23', minute: 725 })).toEqual({ ...block, to: 720 })
    expect(drawn({ kind: 'stretch', entry, block }, { day: block.day, minute: 300 })).toEqual({ ...block, to: 570 })
  })

  it('is moved and lengthened by arrow keys, within the week', () => {
    expect(nudged(block, { key: 'ArrowDown', shiftKey: false }, week)).toEqual({ ...block, from: 570, to: 660 })
    expect(nudged(block, { key: 'ArrowDown', shiftKey: true }, week)).toEqual({ ...block, to: 660 })
    expect(nudged(block, { key: 'ArrowRight', shiftKey: false }, week)).toEqual({ ...block, day: '2025-04-23' })
    expect(nudged({ ...block, day: '2025-04-23' }, { key: 'ArrowRight', shiftKey: false }, week)?.day).toBe('2025-04-23')
    expect(nudged(block, { key: 'a', shiftKey: false }, week)).toBeNull()
  })
})

describe('the hours shown', () => {
  const days = [{ day: '2025-04-22', holiday: false, open: [{ from: '08:30', to: '12:00' }, { from: '14:00', to: '17:30' }] }]

  it('hold all that is open or booked, by whole hours', () => {
    expect(hoursShown({ days }, [])).toEqual({ from: 480, to: 1080 })
    expect(hoursShown({ days: [] }, [entry])).toEqual({ from: 540, to: 660 })
    expect(hoursShown({ days: [] }, [])).toEqual({ from: 480, to: 1080 })
  })

  it('are closed before, between and behind what is open', () => {
    expect(closedOn(days[0]?.open ?? [], { from: 480, to: 1080 })).toEqual([{ from: 480, to: 510 }, { from: 720, to: 840 }, { from: 1050, to: 1080 }])
    expect(closedOn([], { from: 480, to: 1080 })).toEqual([{ from: 480, to: 1080 }])
  })
})

describe('weeks and months', () => {
  it('begin on Monday', () => {
    expect([mondayOf('2025-04-21'), mondayOf('2025-04-27')]).toEqual(['2025-04-21', '2025-04-21'])
    expect(weeksOfMonth('2025-04-15')).toEqual({ from: '2025-03-31', days: 35 })
    expect([monthBeside('2025-03-31', -1), monthBeside('2025-12-31', 1)]).toEqual(['2025-02-28', '2026-01-31'])
  })
})
