import type { Grant } from '@wuxin/platform/caller'
import { describe, expect, it } from 'vitest'
import { alarmRules, carersOf, climbed, climbsUntil, firstCall, goingThere, isDeserted, ladderOn, rungs, type Roster, type Rung } from './alarm.rules.ts'

const day = '2025-01-29'
const settings = { curtainCall: 10, curtainVisit: 30 }
const raisedAt = new Date(`${day}T10:00:00+08:00`)
const minute = (count: number) => new Date(raisedAt.getTime() + count * 60_000)
const ill = [{ from: '2025-01-28', to: '2025-02-03' }]
const roster = (overrides: Partial<Roster> = {}): Roster => ({
  carers: [{ person: 'member', post: 'carer', absences: [] }, { person: 'neighbour', post: 'deputy', absences: [] }], posts: ['branch_secretary', 'community_worker', 'township_officer'], ...overrides,
})

describe('the ladder of a day', () => {
  it('goes from the carer by the deputy, the branch and the community to the township', () => expect(ladderOn(roster(), day)).toEqual(rungs))

  it('begins with the deputy while the carer is ill, and with the branch where both are', () => {
    const both = roster().carers.map((each) => ({ ...each, absences: ill }))
    expect(ladderOn(roster({ carers: [{ person: 'member', post: 'carer', absences: ill }, { person: 'neighbour', post: 'deputy', absences: [] }] }), day)[0]).toBe('deputy')
    expect(ladderOn(roster({ carers: both }), day)[0]).toBe('branch_secretary')
    expect(ladderOn(roster({ carers: both }), '2025-02-04')[0]).toBe('carer')
  })

  it('leaves out posts that nobody holds, never the township', () => expect(ladderOn({ carers: [], posts: ['community_worker'] }, day)).toEqual(['community_worker', 'township_officer']))

  it('begins with the deputy where there is no carer, and with the keeper where the deputy is ill too', () => {
    const left = (absences: typeof ill) => roster({ carers: [{ person: 'keeper', post: 'keeper', absences: [] }, { person: 'neighbour', post: 'deputy', absences }] })
    expect(ladderOn(left([]), day)[0]).toBe('deputy')
    expect(carersOf(ladderOn(left(ill), day)[0] ?? 'deputy', left(ill), day)).toEqual(['keeper'])
  })

  it('has the keeper of the file in the carer\'s place where there is no carer', () => {
    expect(carersOf('carer', { carers: [{ person: 'keeper', post: 'keeper', absences: [] }] }, day)).toEqual(['keeper'])
    expect(carersOf('carer', { carers: [{ person: 'keeper', post: 'keeper', absences: [] }, { person: 'member', post: 'carer', absences: ill }] }, day)).toEqual([])
  })
})

describe('the clocks of an alarm', () => {
  it('give ten minutes to call and, once nobody answered, thirty to be at the door', () => {
    const call = firstCall(rungs, raisedAt, settings)
    expect(call).toEqual({ state: 'call', rung: 'carer', since: raisedAt, dueAt: minute(10) })
    expect(goingThere(call, minute(4), settings)).toEqual({ state: 'visit', rung: 'carer', since: minute(4), dueAt: minute(34) })
  })

  it('climb by themselves, one rung each time, and ask for a visit from there on', () => {
    const climbs = climbsUntil(firstCall(rungs, raisedAt, settings), rungs, minute(105), settings)
    expect(climbs.map(({ state, rung, since }) => [state, rung, since])).toEqual([['visit', 'deputy', minute(10)], ['visit', 'branch_secretary', minute(40)], ['visit', 'community_worker', minute(70)], ['visit', 'township_officer', minute(100)]])
  })

  it('tell the last rung again, once, however long everything stood still', () => {
    const climbs = climbsUntil(firstCall(rungs, raisedAt, settings), rungs, minute(600), settings)
    expect(climbs.at(-1)).toEqual({ state: 'visit', rung: 'township_officer', since: minute(600), dueAt: minute(630) })
    expect(climbs).toHaveLength(5)
  })

  it('hand on at once what was with somebody who has fallen ill since', () => {
    const ladder = ladderOn(roster({ carers: [{ person: 'member', post: 'carer', absences: ill }] }), day)
    expect(isDeserted({ rung: 'carer', asked: ['member'], there: [] }, ladder)).toBe(true)
    expect(climbed({ ...firstCall(rungs, raisedAt, settings), dueAt: minute(3) }, ladder, settings)).toMatchObject({ rung: 'branch_secretary', since: minute(3) })
  })
})

describe('on every ladder, at every minute', () => {
  const ladders: Rung[][] = Array.from({ length: 16 }, (_, bits) => rungs.filter((rung, index) => rung === 'township_officer' || (bits >> index) & 1))

  it('an alarm never comes down, leaves out nobody who is there, and is always somebody\'s', () => {
    for (const ladder of ladders) {
      const first = firstCall(ladder, raisedAt, settings)
      expect(first.rung).toBe(ladder[0])
      let call = first
      const met: Rung[] = [first.rung]
      for (let count = 1; count <= 400; count += 1) {
        const climbs = climbsUntil(call, ladder, minute(count), settings)
        for (const next of climbs) {
          expect(rungs.indexOf(next.rung)).toBeGreaterThanOrEqual(rungs.indexOf(call.rung))
          if (next.rung !== met.at(-1)) met.push(next.rung)
          call = next
        }
        expect(call.dueAt > minute(count)).toBe(true)
        expect(ladder).toContain(call.rung)
      }
      expect(met).toEqual(ladder)
    }
  })

  it('what stood still for hours ends on the same rung as what was looked at each minute', () => {
    for (const ladder of ladders) {
      const first = firstCall(ladder, raisedAt, settings)
      for (const count of [5, 10, 39, 70, 101, 300]) {
        let call = first
        for (let each = 1; each <= count; each += 1) call = climbsUntil(call, ladder, minute(each), settings).at(-1) ?? call
        expect(climbsUntil(first, ladder, minute(count), settings).at(-1)?.rung ?? first.rung).toBe(call.rung)
      }
    }
  })
})

describe('who answers an alarm', () => {
  const who = (role: Grant['role'], id: string) => ({ id, grants: [{ role, area: '140225100201001' }] })
  const facts = { state: 'visit', area: '140225100201001', units: [], called: ['member', 'secretary'], goers: [] } as const

  it('is everybody whom it was put to so far, and nobody else', () => {
    expect(alarmRules.actionsFor(facts, who('party_member', 'member'))).toEqual(['setOut', 'close'])
    expect(alarmRules.nextAction({ ...facts, state: 'call' }, who('branch_secretary', 'secretary'))).toBe('noAnswer')
    expect(alarmRules.actionsFor(facts, who('party_member', 'other'))).toEqual([])
  })

  it('sets out once, and then says what they found; the others set out too', () => {
    const gone = { ...facts, goers: ['member'] }
    expect([alarmRules.nextAction(facts, who('party_member', 'member')), alarmRules.nextAction(gone, who('party_member', 'member'))]).toEqual(['setOut', 'close'])
    expect(alarmRules.actionsFor(gone, who('party_member', 'member'))).toEqual(['close'])
    expect(alarmRules.nextAction(gone, who('branch_secretary', 'secretary'))).toBe('setOut')
  })
})
