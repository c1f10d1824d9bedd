import { publishChecklistInput } from '@wuxin/patrols/checklist.schema'
import { addRuleInput } from '@wuxin/patrols/dispatch.schema'
import { hazardGrades, hazardStates, type HazardState } from '@wuxin/patrols/hazard.schema'
import { permissions } from '@wuxin/patrols/permissions'
import { addRouteInput } from '@wuxin/patrols/route.schema'
import { dayOf } from '@wuxin/platform/working-day'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { at, calendar } from '../calendar.fixture.ts'
import { people } from '../people.ts'
import { compoundsOf } from '../places.ts'
import { planPatrols } from './all-patrols.ts'
import { drawPhoto } from './draw-photo.ts'
import { hunyuanYear } from './hunyuan.ts'
import type { PlannedHazard } from './patrol-plan.ts'
import { zuoyunNow } from './zuoyun-now.ts'

const asOf = at('2026-11-24 10:30')
const plan = planPatrols(asOf, calendar)
const year = hunyuanYear(calendar)
const staff = new Map(people.map((each) => [each.userName, each]))

const after: Partial<Record<string, HazardState>> = { grade: 'dispatch', dispatch: 'rectify', rectify: 'inspect', sendBack: 'rectify', pass: 'close', close: 'closed', decline: 'declined' }
const stateOf = ({ steps }: PlannedHazard): HazardState => steps.reduce<HazardState>((state, { call }) => after[call] ?? state, 'grade')
const gradeOf = ({ steps }: PlannedHazard) => steps.flatMap((step) => (step.call === 'grade' ? [step.given.grade] : []))[0] ?? null
const foundAt = (hazard: PlannedHazard) => {
  const { from } = hazard
  return 'by' in from ? from.at : (plan.shifts.find(({ key }) => key === from.shift)?.walked?.from ?? asOf)
}

describe('the year 2024 of 浑源县', () => {
  it('has each of its 65 compounds walked to the end, and nowhere twice on a day', () => {
    const done = year.shifts.filter(({ walked }) => walked?.isFinished === true)
    expect(new Set(done.map(({ area }) => area))).toEqual(new Set(compoundsOf('hunyuan').map(({ code }) => code)))
    expect(done.filter(({ day }) => !day.startsWith('2024'))).toEqual([])
    expect(done.filter(({ walked, day }) => walked && dayOf(walked.sent) !== day)).toEqual([])
  })

  it('has 37 hazards over both grades and all states, and two that were none', () => {
    const counted = year.hazards.filter((hazard) => stateOf(hazard) !== 'declined')
    expect(counted).toHaveLength(37)
    expect(year.hazards.filter((hazard) => !dayOf(foundAt(hazard)).startsWith('2024'))).toEqual([])
    expect(new Set(counted.map(gradeOf))).toEqual(new Set([...hazardGrades, null]))
    expect(new Set(year.hazards.map(stateOf))).toEqual(new Set(hazardStates.filter((state) => state !== 'merged')))
    expect(counted.filter((hazard) => stateOf(hazard) === 'closed')).toHaveLength(32)
  })

  it('is the same whenever it is told', () => expect(hunyuanYear(calendar)).toEqual(year))
})

describe('what is under way in 左云县', () => {
  it('has a hazard in each state that waits, and rounds of the last days', () => {
    const now = zuoyunNow(asOf, calendar)
    expect(new Set(now.hazards.map(stateOf))).toEqual(new Set(['grade', 'dispatch', 'rectify', 'inspect', 'close', 'closed']))
    expect(now.shifts.filter(({ walked }) => walked === null)).toHaveLength(1)
    expect(now.shifts.filter(({ walked }) => walked !== null && walked.sent > asOf)).toEqual([])
    expect(now.hazards.flatMap(({ steps }) => steps).filter((step) => step.at > asOf)).toEqual([])
    expect(now.teams.map(({ members }) => members.filter(({ person }) => person !== null).length).filter((walking) => walking < 2 || walking > 3)).toEqual([])
  })
})

describe('everything of the patrols', () => {
  it('goes one step after the other, each taken by somebody who is there and may', () => {
    for (const hazard of plan.hazards) {
      const times = [foundAt(hazard), ...hazard.steps.map((step) => step.at)].map((each) => each.getTime())
      expect(times, hazard.key).toEqual(times.toSorted((one, other) => one - other))
      for (const { by, call } of hazard.steps) {
        const allowed: readonly string[] = { grade: permissions['hazard:grade'], decline: permissions['hazard:grade'], plan: permissions['hazard:plan'], dispatch: permissions['hazard:dispatch'], rectify: permissions['hazard:rectify'], askExtension: permissions['hazard:rectify'], pass: permissions['hazard:inspect'], sendBack: permissions['hazard:inspect'], close: permissions['hazard:close'], supervise: permissions['hazard:supervise'] }[call]
        expect(staff.get(by)?.grants.some(({ role }) => allowed.includes(role)), `${hazard.key} ${call} ${by}`).toBe(true)
      }
    }
  })

  it('has nobody inspect or close what they found or mended', () => {
    const partial = plan.hazards.flatMap(({ key, from, steps }) => {
      const finder = 'by' in from ? from.by : plan.shifts.find((shift) => shift.key === from.shift)?.walked?.by
      const menders = steps.filter(({ call }) => call === 'rectify').map(({ by }) => by)
      const judges = steps.filter(({ call }) => call === 'pass' || call === 'sendBack').filter(({ by }) => by === finder || menders.includes(by))
      return [...judges, ...steps.filter(({ call, by }) => call === 'close' && menders.includes(by))].map(({ call, by }) => [key, call, by])
    })
    expect(partial).toEqual([])
  })

  it('tells the five fields of a major hazard before it is given to anybody', () => {
    for (const { steps, key } of plan.hazards.filter((hazard) => gradeOf(hazard) === 'major')) {
      const calls = steps.map(({ call }) => call)
      expect(calls.includes('dispatch') && calls.indexOf('plan') > calls.indexOf('dispatch'), key).toBe(false)
      expect(calls.includes('dispatch') && !calls.includes('plan'), key).toBe(false)
    }
  })

  it('is walked by people of the team, on routes and for teams that there are', () => {
    const [routes, teams] = [new Set(plan.routes.map(({ key }) => key)), new Map(plan.teams.map((team) => [team.key, team]))]
    for (const { key, route, of, walked } of plan.shifts) {
      expect(routes.has(route), key).toBe(true)
      const team = teams.get('plan' in of ? (plan.rounds.find((round) => round.key === of.plan)?.team ?? '') : of.team)
      expect(walked === null || team?.members.some(({ person }) => person === walked.by), key).toBe(true)
    }
  })

  it('gives each procedure what it takes', () => {
    for (const { given, key } of plan.routes) expect(addRouteInput.safeParse(given).error?.issues ?? [], key).toEqual([])
    for (const { given } of plan.lists) expect(publishChecklistInput.safeParse(given).error?.issues ?? [], given.placeKind).toEqual([])
    for (const { given } of plan.rules) expect(addRuleInput.safeParse({ ...given, unit: given.unit && '0197f000-0000-7000-8000-000000000001' }).error?.issues ?? [], given.target).toEqual([])
  })
})

describe('a drawn photo', () => {
  it('is a picture, the same each time, another one for another hazard and once it is mended', async () => {
    const [one, same, other, mended] = await Promise.all([drawPhoto('fire', 'before', 'a'), drawPhoto('fire', 'before', 'a'), drawPhoto('fire', 'before', 'b'), drawPhoto('fire', 'after', 'a')])
    expect(await sharp(one).metadata()).toMatchObject({ format: 'png', width: 640, height: 480 })
    expect([same.equals(one), other.equals(one), mended.equals(one)]).toEqual([true, false, false])
  })
})
