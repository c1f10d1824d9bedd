import type { Role } from '@wuxin/platform/role'
import { describe, expect, it } from 'vitest'
import { clockOf, hazardRules, mayReopenUntil, missingOf, recurring, spotKey, stepOfHazard, type HazardFacts, type Occurrence } from './hazard.rules.ts'
import { planHazardInput, dispatchHazardInput, rectifyHazardInput } from './hazard-input.schema.ts'
import { patrolSettings } from './settings.schema.ts'

const compound = '140225100201001'
const who = (id: string, role: Role, unit: string | null = null) => ({ id, grants: [{ role, area: unit === null ? compound : '140225', unit }] })
const secretary = who('secretary', 'branch_secretary')
const grid = who('grid', 'grid_worker')
const property = who('property', 'property_manager', 'taian')
const other = who('other', 'property_manager', 'jinxiu')
const hazard = (facts: Partial<HazardFacts> = {}): HazardFacts => ({
  state: 'grade', area: compound, units: ['taian'], grade: null, finderIds: ['grid'], rectifierIds: [], ownerUnit: null, ownerRole: null, extensionAsked: false, reopened: 0, passedOn: [], ...facts,
})
const full = { measure: '更换线路', funds: 0, person: '钱经理', deadline: '2025-05-09', precaution: '停电疏散' }

describe('a major hazard', () => {
  it('lacks each of the five until it is told; no money at all is an answer', () => {
    expect(missingOf('major', null)).toEqual(['measure', 'funds', 'person', 'deadline', 'precaution'])
    expect(missingOf('major', full)).toEqual([])
    expect(missingOf('major', { ...full, precaution: null })).toEqual(['precaution'])
    expect(missingOf('general', null)).toEqual([])
  })

  it('has its plan written by the place or by whoever mends it, and a general one has none', () => {
    const inHand = hazard({ state: 'rectify', grade: 'major', ownerUnit: 'taian' })
    expect([secretary, property, other].map((each) => hazardRules.mayDo('plan', inHand, each))).toEqual([true, true, false])
    expect(hazardRules.mayDo('plan', { ...inHand, grade: 'general' }, secretary)).toBe(false)
  })

  it('runs on clocks of its own', () => {
    expect([clockOf('dispatch', 'major'), clockOf('dispatch', 'general'), clockOf('grade', null), clockOf('closed', 'major')]).toEqual(['majorDispatch', 'hazardDispatch', 'hazardGrade', null])
  })
})

describe('who takes which step of a hazard', () => {
  it('lets whoever has it mend it, and nobody else', () => {
    const inHand = hazard({ state: 'rectify', grade: 'general', ownerUnit: 'taian' })
    expect([property, other, secretary].map((each) => hazardRules.mayDo('rectify', inHand, each))).toEqual([true, false, false])
    expect(hazardRules.nextAction(hazard({ state: 'rectify', grade: 'general', ownerRole: 'branch_secretary' }), secretary)).toBe('rectify')
  })

  it('lets neither the finder nor whoever mended it inspect it', () => {
    const mended = hazard({ state: 'inspect', grade: 'general', ownerUnit: 'taian', rectifierIds: ['mender'] })
    expect(hazardRules.mayDo('pass', mended, grid)).toBe(false)
    expect(hazardRules.mayDo('sendBack', mended, grid)).toBe(false)
    expect(hazardRules.mayDo('pass', mended, secretary)).toBe(true)
    expect(hazardRules.mayDo('pass', mended, { ...secretary, id: 'mender' })).toBe(false)
    expect(hazardRules.mayDo('pass', { ...mended, finderIds: ['secretary'] }, secretary)).toBe(false)
  })

  it('lets no mender close it', () => {
    const inspected = hazard({ state: 'close', grade: 'general', ownerRole: 'branch_secretary', rectifierIds: ['secretary'] })
    expect(hazardRules.mayDo('close', inspected, secretary)).toBe(false)
    expect(hazardRules.mayDo('close', inspected, { ...secretary, id: 'another' })).toBe(true)
  })

  it('whistles for a hazard once at a time', () => {
    const inHand = hazard({ state: 'rectify', grade: 'general', ownerUnit: 'taian' })
    expect(hazardRules.actionsFor(inHand, secretary)).toContain('whistle')
    expect(hazardRules.actionsFor({ ...inHand, passedOn: ['whistle'] }, secretary)).not.toContain('whistle')
    expect(hazardRules.actionsFor({ ...inHand, passedOn: ['whistle'] }, secretary)).toContain('table')
  })

  it('stands on the step that is waited for', () => expect(['grade', 'rectify', 'closed', 'declined'].map((state) => stepOfHazard(state as HazardFacts['state']))).toEqual(['grade', 'rectify', 'close', 'grade']))

  it('is opened again within the days of the county alone', () => {
    expect(mayReopenUntil(new Date('2025-04-21T10:00:00+08:00'), patrolSettings.parse({ reopenWithin: 2 }))).toEqual(new Date('2025-04-23T23:59:59.999+08:00'))
  })
})

describe('what is typed', () => {
  const id = '0197f000-0000-7000-8000-000000000001'

  it('gives a hazard to a unit or to a post, never to both or to none', () => {
    const given = (owner: object) => dispatchHazardInput.safeParse({ id, version: 1, ...owner }).success
    expect([given({ ownerUnit: 'taian' }), given({ ownerRole: 'branch_secretary' }), given({}), given({ ownerUnit: 'taian', ownerRole: 'grid_worker' })]).toEqual([true, true, false, false])
  })

  it('shows a photo of what was mended', () => {
    const mended = rectifyHazardInput.safeParse({ id, version: 1, words: '已清理', photos: [] })
    expect(mended.error?.issues.map(({ message }) => message)).toEqual(['PHOTO_MISSING'])
  })

  it('tells money in yuan and cents', () => {
    expect([0, 1200.5, -1, 0.001].map((funds) => planHazardInput.safeParse({ id, version: 1, funds }).success)).toEqual([true, true, false, false])
  })
})

describe('hazards that come back', () => {
  const settings = { recurWithin: 30, recurTimes: 2 }
  const occurrence = (id: string, foundOn: string, rest: Partial<Occurrence> = {}): Occurrence => ({ id, foundOn, area: compound, spot: '3号楼 东侧', checkpoint: null, kind: 'fire', ...rest })

  it('are of one kind at one spot within the days, however the spot was spaced', () => {
    const group = [occurrence('b', '2025-04-20'), occurrence('a', '2025-04-01', { spot: '3号楼东侧' }), occurrence('c', '2025-04-02', { kind: 'gas' }), occurrence('d', '2025-04-02', { area: '140225100201002' })]
    expect(recurring(group, settings).map((each) => each.map(({ id }) => id))).toEqual([['a', 'b']])
  })

  it('are none where too many days lie between', () => expect(recurring([occurrence('a', '2025-01-01'), occurrence('b', '2025-04-01')], settings)).toEqual([]))

  it('at a checkpoint are told by the checkpoint, whatever was written', () => {
    expect(spotKey(occurrence('a', '2025-04-01', { checkpoint: 'p', spot: 'x' }))).toBe(spotKey(occurrence('b', '2025-04-01', { checkpoint: 'p', spot: 'y' })))
  })
})
