import { screen } from '@testing-library/react'
import { staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../culture.fixture.ts'
import MattersTile from '../figure/matters.tile.tsx'
import { matterList, matterRecord } from '../matter/matter.fixture.ts'
import face from '../module.tsx'

const asked = { area: null, signal: new AbortController().signal }
const { id } = matterRecord()

standOnPage()

describe('what hosts show of this module', () => {
  it('waits in the inbox with its next step: accepting takes one click', async () => {
    const network = fakeNetwork({ 'culture.matters.list': () => matterList([matterRecord(), matterRecord({ state: 'under_way' })]), 'culture.matters.accept': () => matterRecord() })
    const items = (await face.inbox?.load(asked)) ?? []
    expect(items.map(({ step, place, path, action }) => [step, place, path, action?.label])).toEqual([
      ['受理', '云泰园小区', `matters/${id}`, '受理'],
      ['办结', '云泰园小区', `matters/${id}`, undefined],
    ])
    await items[0]?.action?.run()
    expect(network.inputsOf('culture.matters.accept')).toEqual([{ id, version: 1 }])
  })

  it('is found by its words, with where it is and how it stands', async () => {
    fakeNetwork({ 'culture.matters.list': () => matterList([matterRecord()]) })
    expect(await face.search?.load({ ...asked, q: '路灯' })).toEqual([
      { id, title: '北门路灯', detail: 'SX-2025-0012 · 云兴镇 · 云泰园社区 · 云泰园小区 · 待受理', path: `matters/${id}` },
    ])
  })

  it('is counted on the tile, each number leading to the matters that it counts', async () => {
    fakeNetwork({ 'culture.matters.list': () => matterList([matterRecord()]) })
    draw(() => <MattersTile area="140226100" level="township" />, { as: staff.township })
    const overdue = (await screen.findByText('已超期')).parentElement as HTMLElement
    expect(overdue.textContent).toBe('已超期3')
    expect(overdue.querySelector('a')?.getAttribute('href')).toBe('/m/culture/matters?area=140226100&chip=overdue')
  })
})
