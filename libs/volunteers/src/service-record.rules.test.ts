import type { Grant } from '@wuxin/platform/caller'
import { describe, expect, it } from 'vitest'
import { doHoursOverlap, hoursFault, minutesOf, minutesServed, overlapping, recordRules, type Hours, type RecordFacts } from './service-record.rules.ts'
import { correctServiceInput, reportServiceInput } from './service-record.schema.ts'

const compound = '140225100201001'
const hours = (from: string, to: string, day = '2025-04-21'): Hours => ({ day, from, to })
const now = new Date('2025-04-21T20:00:00+08:00')
const settings = { recordWithin: 30 }

describe('hours of service', () => {
  it('end after they began, on the same day: over midnight is two records', () => {
    expect(hoursFault(hours('22:00', '01:00', '2025-04-20'), now, settings)).toBe('over_midnight')
    expect(hoursFault(hours('09:00', '09:00'), now, settings)).toBe('over_midnight')
    expect(hoursFault(hours('09:00', '11:30'), now, settings)).toBeNull()
  })

  it('lie behind, and not too far', () => {
    expect(hoursFault(hours('19:00', '20:01'), now, settings)).toBe('ahead')
    expect(hoursFault(hours('19:00', '20:00'), now, settings)).toBeNull()
    expect(hoursFault(hours('09:00', '10:00', '2025-03-22'), now, settings)).toBeNull()
    expect(hoursFault(hours('09:00', '10:00', '2025-03-21'), now, settings)).toBe('too_old')
  })

  it('overlap where they share a minute, not where one begins as the other ends', () => {
    expect(doHoursOverlap(hours('09:00', '11:00'), hours('10:59', '12:00'))).toBe(true)
    expect(doHoursOverlap(hours('09:00', '11:00'), hours('11:00', '12:00'))).toBe(false)
    expect(doHoursOverlap(hours('09:00', '11:00'), hours('09:00', '11:00', '2025-04-22'))).toBe(false)
  })

  it('of one person overlap none of theirs but those that were refused', () => {
    const refused = { ...hours('09:00', '11:00'), state: 'refused' } as const
    const kept = { ...hours('14:00', '16:00'), state: 'reported' } as const
    expect(overlapping(hours('10:00', '12:00'), [refused, kept])).toBeNull()
    expect(overlapping(hours('15:59', '17:00'), [refused, kept])).toBe(kept)
  })

  it('are counted in minutes, of confirmed records alone', () => {
    expect(minutesOf(hours('08:45', '11:05'))).toBe(140)
    const day = [{ ...hours('08:00', '09:00'), state: 'confirmed' }, { ...hours('10:00', '11:30'), state: 'confirmed' }, { ...hours('13:00', '17:00'), state: 'reported' }] as const
    expect(minutesServed(day)).toBe(150)
  })
})

describe('a record of service', () => {
  const grant = (role: Grant['role']) => [{ role, area: compound }]
  const record = (overrides: Partial<RecordFacts> = {}): RecordFacts => ({ state: 'reported', area: compound, units: [], personId: 'member', reportedById: 'member', ...overrides })

  it('is confirmed by nobody for themselves', () => {
    expect(recordRules.actionsFor(record({ personId: 'secretary' }), { id: 'secretary', grants: grant('branch_secretary') })).toEqual(['correct'])
    expect(recordRules.nextAction(record(), { id: 'secretary', grants: grant('branch_secretary') })).toBe('confirm')
  })

  it('is confirmed by nobody who wrote it down for others', () => {
    const told = record({ reportedById: 'secretary' })
    expect(recordRules.actionsFor(told, { id: 'secretary', grants: grant('branch_secretary') })).toEqual(['refuse', 'correct'])
    expect(recordRules.nextAction(told, { id: 'worker', grants: [{ role: 'community_worker', area: compound.slice(0, 12), unit: null }] })).toBe('confirm')
  })

  it('is corrected by whose it is or who put it down, confirmed or not', () => {
    expect(recordRules.actionsFor(record({ state: 'confirmed' }), { id: 'member', grants: grant('volunteer') })).toEqual(['correct'])
    expect(recordRules.actionsFor(record({ area: '140225100999001' }), { id: 'member', grants: grant('volunteer') })).toEqual(['correct'])
    expect(recordRules.actionsFor(record({ state: 'confirmed' }), { id: 'another', grants: grant('volunteer') })).toEqual([])
  })

  it('says on the form that it ends before midnight, and a correction says why', () => {
    const report = { area: compound, place: '社区食堂', day: '2025-04-20', from: '22:00', to: '01:00', words: '送餐', occasion: { kind: 'other' } }
    expect(reportServiceInput.safeParse(report).error?.issues).toMatchObject([{ message: 'HOURS_OVER_MIDNIGHT', path: ['to'] }])
    expect(reportServiceInput.safeParse({ ...report, from: '18:00', to: '20:00' }).success).toBe(true)
    expect(correctServiceInput.safeParse({ id: crypto.randomUUID(), version: 1, day: '2025-04-20', from: '18:00', to: '19:00', place: '社区食堂' }).error?.issues).toMatchObject([{ path: ['reason'] }])
  })
})
