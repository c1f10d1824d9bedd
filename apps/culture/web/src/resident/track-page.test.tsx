import { screen, within } from '@testing-library/react'
import type { TrackedMatter } from '@wuxin/culture/matter.schema'
import { Refused } from '@wuxin/web/network.fixture'
import { resident } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPhone } from '../culture.fixture.ts'
import TrackPage from './track.page.tsx'

const code = '7K4M9QPT3WXH5'
const matter: TrackedMatter = {
  number: 'SX-2025-0012', title: '楼道灯不亮', state: 'under_way', addedAt: '2025-04-11T02:00:00.000Z', place: '云兴镇 · 云泰园社区 · 云泰园小区', words: '楼道灯不亮', result: null,
}
const open = (answer: unknown) => {
  fakeNetwork({ 'culture.resident.track': () => answer })
  draw(TrackPage, { as: resident, path: '/r', at: `/r?code=${code}` })
}

standOnPhone()

describe('following a matter', () => {
  it('shows how far it is, and no name of anybody', async () => {
    open(matter)
    const now = (await screen.findByText('办理中')).closest('li') as HTMLElement
    expect(now.getAttribute('aria-current')).toBe('step')
    expect(within(now).getByText('有人在办')).toBeDefined()
    expect(screen.getByText(/SX-2025-0012/)).toBeDefined()
  })

  it('shows what it came to', async () => {
    open({ ...matter, state: 'closed', result: '灯已更换' })
    expect(await screen.findByText('灯已更换')).toBeDefined()
  })

  it('says where nobody was given the code', async () => {
    open(new Refused('TRACKING_CODE_UNKNOWN'))
    expect(await screen.findByText('没有这个查询码，请看看有没有输错。')).toBeDefined()
  })
})
