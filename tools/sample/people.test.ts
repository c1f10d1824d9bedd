import { describe, expect, it } from 'vitest'
import { grant } from '@wuxin/platform/caller'
import { isHeldAt } from '@wuxin/platform/post.rules'
import { breaksSeparation, isUnitBound } from '@wuxin/platform/role'
import { holderOf, officerFor, people } from './people.ts'
import { communitiesOf, compoundNamed, compounds, grids, places } from './places.ts'
import { units } from './units.ts'

const codes = new Set(places.map((each) => each.code))
const keys = new Set(units.map((each) => each.key))

describe('the staff of both counties', () => {
  it('have a name and a user name each of their own', () => {
    expect(new Set(people.map((each) => each.userName)).size).toBe(people.length)
    expect(new Set(people.map((each) => each.name)).size).toBe(people.length)
    expect(people.filter((each) => !/^\p{Script=Han}{2,3}$/u.test(each.name))).toEqual([])
  })

  it('hold posts at places that are there, for units that are there', () => {
    for (const { userName, grants } of people) {
      expect(grants.length, userName).toBeGreaterThan(0)
      expect(grants.filter((each) => !grant.safeParse(each).success || !codes.has(each.area)), userName).toEqual([])
      expect(grants.filter((each) => (each.unit === null ? isUnitBound(each.role) : !keys.has(each.unit))), userName).toEqual([])
    }
  })

  it('hold no post at a level where the register knows none', () => {
    const misplaced = people.flatMap((each) => each.grants.filter((held) => !isHeldAt(held.role, held.area)))
    expect(misplaced).toEqual([])
  })

  it('never hold two of the three administrator posts', () => {
    expect(people.filter((each) => breaksSeparation(each.grants.map((post) => post.role)))).toEqual([])
  })

  it('are one secretary for each compound and one grid worker for each micro-grid', () => {
    const areas = (role: string) => people.flatMap((each) => each.grants.filter((post) => post.role === role).map((post) => post.area)).toSorted()
    expect(areas('branch_secretary')).toEqual(compounds.map((each) => each.code).toSorted())
    expect(areas('grid_worker')).toEqual(grids.map((each) => each.code).toSorted())
  })

  it('bind a leader to every community', () => {
    for (const { code } of [...communitiesOf('zuoyun'), ...communitiesOf('hunyuan')]) {
      expect(people.some((each) => each.grants.some((post) => post.role === 'county_leader' && post.area === code)), code).toBe(true)
    }
    expect(holderOf('county_leader', '140226100019')?.userName).toBe('zuoyun.leader')
    expect(people.find((each) => each.userName === 'hunyuan.leader.county')).toMatchObject({ grants: [{ role: 'county_leader', area: '140225' }], label: '浑源县 · 县领导（包抓）' })
  })

  it('offer at the sign-in the accounts that people are told of', () => {
    expect(people.filter((each) => each.label !== null).map((each) => each.userName).toSorted()).toEqual(
      [
        'hunyuan.admin', 'hunyuan.audit', 'hunyuan.community', 'hunyuan.department', 'hunyuan.grid', 'hunyuan.leader', 'hunyuan.leader.county', 'hunyuan.member', 'hunyuan.owners', 'hunyuan.property',
        'hunyuan.secretary.hengyuan', 'hunyuan.secretary.kaide', 'hunyuan.secretary.shangcheng', 'hunyuan.security', 'hunyuan.township', 'hunyuan.volunteer',
        'zuoyun.admin', 'zuoyun.audit', 'zuoyun.community', 'zuoyun.contact', 'zuoyun.department', 'zuoyun.department2', 'zuoyun.department3', 'zuoyun.grid',
        'zuoyun.leader', 'zuoyun.leader.county', 'zuoyun.member', 'zuoyun.property', 'zuoyun.secretary.yuntai', 'zuoyun.security', 'zuoyun.township', 'zuoyun.volunteer',
      ],
    )
  })

  it('have the lawyer whom the owners of 上城时代 elected', () => {
    expect(holderOf('branch_secretary', compoundNamed('上城时代'))).toMatchObject({ userName: 'hunyuan.secretary.shangcheng', profession: '专职律师', chosen: 'owners_election', label: '上城时代 · 小区党支部书记' })
  })

  it('answer the whistle for every unit somewhere, for a committee its own workers', () => {
    const unanswered = units.filter(({ key }) => !compounds.some((each) => officerFor(key, each.code)))
    expect(unanswered.map((each) => each.name)).toEqual([])
    expect(officerFor('committee-140226100019', compoundNamed('云泰园小区'))?.userName).toBe('zuoyun.community')
  })

  it('look for the holder of a post from the place upwards', () => {
    const compound = compoundNamed('云泰园小区')
    expect(holderOf('branch_secretary', `${compound}002`)?.userName).toBe('zuoyun.secretary.yuntai')
    expect(holderOf('grid_worker', compound)).toBeNull()
  })
})
