import { describe, expect, it } from 'vitest'
import { Directory } from './directory.ts'

const post = (user: string, role: 'grid_worker' | 'community_worker', area: string, unit: string | null = null) => ({ user, name: user, role, area, unit })
const directory = new Directory({
  revision: '1',
  county: '140226',
  areas: [
    { code: '140226', name: '左云县' },
    { code: '140226100003', name: '云泰园社区' },
    { code: '140226100003001', name: '云泰园小区', buildings: ['1号楼', '2号楼'], retired: false },
    { code: '140226100003002', name: '拆迁小区', buildings: ['1号楼'], retired: true },
  ],
  units: [
    { id: 'heating', name: '供热公司', kind: 'enterprise' },
    { id: 'sunset', name: '夕阳红志愿服务队', kind: 'social_organisation', creditCode: '51140226MJ1234567X', area: '140226', closed: false },
    { id: 'former', name: '已注销协会', kind: 'social_organisation', closed: true },
  ],
  posts: [
    post('zhao', 'grid_worker', '140226100003001001'),
    post('qian', 'grid_worker', '140226100003001001'),
    post('sun', 'community_worker', '140226100003', 'heating'),
    post('li', 'community_worker', '140226100005'),
  ],
  calendar: {},
})
const users = (posts: { user: string }[]) => posts.map(({ user }) => user)

describe('the directory', () => {
  it('names everybody who holds a role at a place', () => {
    expect(users(directory.holders('140226100003001001', 'grid_worker'))).toEqual(['zhao', 'qian'])
  })

  it('goes up the tree where nobody holds it there, and never beside', () => {
    expect(users(directory.holders('140226100003001001', 'community_worker'))).toEqual(['sun'])
    expect(users(directory.holders('140226100003', 'grid_worker'))).toEqual([])
  })

  it('names each place at which a role is held, once', () => {
    expect(directory.placesOf('grid_worker')).toEqual(['140226100003001001'])
    expect(directory.placesOf('community_worker')).toEqual(['140226100003', '140226100005'])
    expect(directory.placesOf('branch_secretary')).toEqual([])
  })

  it('lists the places of a level, and the units of a kind, as they stand today', () => {
    expect(directory.below('140226', 'compound').map(({ code, buildings }) => [code, buildings])).toEqual([['140226100003001', ['1号楼', '2号楼']]])
    expect(directory.below('140226100005', 'compound')).toEqual([])
    expect(directory.unitsOf(['social_organisation']).map(({ id }) => id)).toEqual(['sunset'])
  })

  it('finds places by their name', () => {
    expect(directory.named('左云县')).toEqual(['140226'])
    expect(directory.named('右玉县')).toEqual([])
  })

  it('names everybody who acts for a unit', () => {
    expect(users(directory.members('heating'))).toEqual(['sun'])
    expect(users(directory.members('water'))).toEqual([])
  })
})
