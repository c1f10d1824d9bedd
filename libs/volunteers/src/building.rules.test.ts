import { expect, it } from 'vitest'
import { gapsOn, nextBuildingVisit, shareInTheWay, type Share } from './building.rules.ts'
import { logBuildingVisitInput } from './building.schema.ts'

const share = (building: string, overrides: Partial<Share> = {}): Share => ({ building, volunteer: 'member', from: '2025-01-01', to: null, ...overrides })

it('buildings without a member are listed in the compound\'s own order, also those whose term has ended', () => {
  expect(gapsOn(['1号楼', '2号楼', '3号楼', '4号楼'], [share('3号楼'), share('1号楼', { to: '2025-04-20' })], '2025-04-21')).toEqual(['1号楼', '2号楼', '4号楼'])
})

it('a building is in one member\'s care at a time', () => {
  expect(shareInTheWay(share('1号楼', { volunteer: 'other', from: '2025-04-21' }), [share('1号楼', { to: '2025-04-20' })])).toBeNull()
  expect(shareInTheWay(share('1号楼', { volunteer: 'other', from: '2025-04-20' }), [share('1号楼', { to: '2025-04-20' })])).toMatchObject({ volunteer: 'member' })
})

it('a building is visited so many days after the last time, or after its care began', () => {
  expect(nextBuildingVisit(share('1号楼'), null, { buildingVisit: 90 })).toBe('2025-04-01')
  expect(nextBuildingVisit(share('1号楼'), '2025-02-10', { buildingVisit: 30 })).toBe('2025-03-12')
})

it('no more doors open than were knocked at', () => {
  const visit = { area: '140225100201001', building: '1号楼', day: '2025-04-21', doors: 12, met: 13, words: '宣传用电安全' }
  expect(logBuildingVisitInput.safeParse(visit).error?.issues).toMatchObject([{ message: 'MET_TOO_MANY', path: ['met'] }])
})
