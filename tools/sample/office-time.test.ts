import { describe, expect, it } from 'vitest'
import { at, calendar } from './calendar.fixture.ts'
import { addOfficeMinutes, atTime, isOfficeTime, officeDay } from './office-time.ts'

describe('office time', () => {
  it('is seven hours on working days, with a break at noon', () => {
    expect(officeDay).toBe(420)
    expect(['08:29', '08:30', '11:59', '12:00', '14:30', '18:00'].map((time) => isOfficeTime(at(`2025-03-03 ${time}`), calendar))).toEqual([
      false, true, true, false, true, false,
    ])
    expect(isOfficeTime(at('2025-10-02 10:00'), calendar)).toBe(false)
    expect(isOfficeTime(at('2025-10-11 10:00'), calendar)).toBe(true)
  })

  it('passes over noon, night and holiday', () => {
    expect(addOfficeMinutes(at('2025-03-03 11:50'), 20, calendar)).toEqual(at('2025-03-03 14:40'))
    expect(addOfficeMinutes(at('2025-03-07 17:50'), 20, calendar)).toEqual(at('2025-03-10 08:40'))
    expect(addOfficeMinutes(at('2025-09-30 17:00'), 120, calendar)).toEqual(at('2025-10-09 09:30'))
  })

  it('begins with the next opening where it starts outside', () => {
    expect(addOfficeMinutes(at('2025-03-08 22:00'), 1, calendar)).toEqual(at('2025-03-10 08:31'))
  })

  it('never leaves office hours and never goes back', () => {
    let before = at('2025-01-20 03:00')
    for (let step = 0; step < 300; step += 1) {
      const next = addOfficeMinutes(before, 1 + (step * 37) % 500, calendar)
      expect(next > before).toBe(true)
      expect(isOfficeTime(next, calendar)).toBe(true)
      before = next
    }
  })

  it('names a minute of a day in Shanghai', () => {
    expect(atTime(at('2025-03-03 23:30'), 8 * 60)).toEqual(at('2025-03-03 08:00'))
  })
})
