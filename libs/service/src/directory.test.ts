import { describe, expect, it } from 'vitest'
import { Directory } from './directory.ts'

const post = (user: string, role: 'grid_worker' | 'community_worker', area: string, unit: string | null = null) => ({ user, name: user, role, area, unit })
const directory = new Directory({
  revision: '1',
  county: '140226',
  areas: [{ code: '140226', name: '左云县' }],
  units: [{ id: 'heating', name: '供热公司', kind: 'enterprise' }],
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

  it('finds places by their name', () => {
    expect(directory.named('左云县')).toEqual(['140226'])
    expect(directory.named('右玉县')).toEqual([])
  })

  it('names everybody who acts for a unit', () => {
    expect(users(directory.members('heating'))).toEqual(['sun'])
    expect(users(directory.members('water'))).toEqual([])
  })
})
