import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { bodyId, bodyRecord, draw, fakeNetwork, standOnPage } from '../meetings.fixture.ts'
import BodyPage from './body.page.tsx'

const open = (record = bodyRecord(), as = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({
    'meetings.bodies.get': () => record,
    'meetings.audit.history': () => [],
    'meetings.calendars.address': () => ({ path: null }),
    'meetings.topics.figures': () => ({ proposed: 30, tabled: 25, adopted: 24, confirmed: 24, closed: 25 }),
    'platform.directory.people': () => [{ id: 'u-lawyer', name: '马律师', path: '云泰园小区' }],
    ...answers,
  })
  draw(BodyPage, { as, path: '/m/meetings/bodies/:id', at: `/m/meetings/bodies/${bodyId}` })
  return network
}
const panel = async (name: RegExp) => (await screen.findByRole('heading', { name })).closest('section') as HTMLElement

standOnPage()

describe('the page of a body', () => {
  it('says who sits for each party today, and which party has nobody', async () => {
    open()
    const parties = await panel(/^参会方$/)
    expect(within(parties).getByText('物业 · 安居物业')).toBeDefined()
    expect(within(parties).getByText(/空缺（片区民警）/)).toBeDefined()
  })

  it('says its quorum, when it meets, and this year’s rate, which leads to the topics that were tabled', async () => {
    open()
    expect(await screen.findByText('4 方以上到会，小区党组织必到')).toBeDefined()
    expect(screen.getByText('每月 · 2025-01-17 起 · 15:00 · 90 分钟 · 红色港湾')).toBeDefined()
    expect((await screen.findByRole('link', { name: '96 %（24/25）' })).getAttribute('href')).toBe(`/m/meetings/topics?body=${bodyId}&from=2025-01-01&figure=tabled`)
  })

  it('lets those who convene arrange its next meeting', async () => {
    open()
    expect((await screen.findByRole('link', { name: '召集会议' })).getAttribute('href')).toBe(`/m/meetings/meetings/new?body=${bodyId}`)
    cleanup()
    open(bodyRecord(), staff.manager)
    await panel(/^参会方$/)
    expect(screen.queryByRole('link', { name: '召集会议' })).toBeNull()
    expect(screen.queryByRole('button', { name: '增加成员' })).toBeNull()
  })

  it('takes a member with a term, whose name the account brings', async () => {
    const network = open(bodyRecord({ kind: 'residents_council', parties: [] }), staff.secretary, { 'meetings.bodies.addMember': () => bodyRecord() })
    await userEvent.click(await screen.findByRole('button', { name: '增加成员' }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('combobox', { name: '账号' }))
    await userEvent.click(await screen.findByTitle('马律师'))
    expect((within(drawer).getByLabelText('姓名') as HTMLInputElement).value).toBe('马律师')
    await userEvent.click(within(drawer).getByRole('button', { name: '增加成员' }))
    await waitFor(() => expect(network.inputsOf('meetings.bodies.addMember')).toEqual([{ id: bodyId, version: 4, name: '马律师', position: 'member', party: null, user: 'u-lawyer', unit: null, standing: null, from: '2025-04-12', to: null }]))
  })

  it('refuses terms that overlap, and keeps what was typed', async () => {
    open(bodyRecord({ kind: 'residents_council', parties: [] }), staff.secretary, { 'meetings.bodies.addMember': () => new Refused('MEMBER_TWICE', { name: '马律师' }) })
    await userEvent.click(await screen.findByRole('button', { name: '增加成员' }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('姓名'), '马律师')
    await userEvent.click(within(drawer).getByRole('button', { name: '增加成员' }))
    expect(await within(drawer).findByText('马律师的任期有重叠，先结束前一段。')).toBeDefined()
    expect((within(drawer).getByLabelText('姓名') as HTMLInputElement).value).toBe('马律师')
  })

  it('ends a member’s term on a day, with a reason; former members stay behind a touch', async () => {
    const former = { ...(bodyRecord().members[0] as ReturnType<typeof bodyRecord>['members'][number]), id: '0192f3a0-4444-7000-8000-000000000009', name: '旧委员', isCurrent: false }
    const network = open(bodyRecord({ members: [...bodyRecord().members, former] }), staff.secretary, { 'meetings.bodies.endMember': () => bodyRecord() })
    expect(await screen.findByText('已离任 1 人')).toBeDefined()
    await userEvent.click(await screen.findByRole('button', { name: '结束任期' }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('原因'), '搬走')
    await userEvent.click(within(drawer).getByRole('button', { name: '结束任期' }))
    await waitFor(() => expect(network.inputsOf('meetings.bodies.endMember')).toEqual([{ id: bodyId, version: 4, member: bodyRecord().members[0]?.id, to: '2025-04-12', reason: '搬走' }]))
  })

  it('gives its calendar a secret address, and another one when asked to', async () => {
    const network = open(bodyRecord(), staff.secretary, { 'meetings.calendars.make': () => ({ path: '/api/meetings/calendar/body/x/1-abc.ics' }) })
    const own = await panel(/^日历订阅$/)
    await userEvent.click(await within(own).findByRole('button', { name: '生成地址' }))
    expect(await within(own).findByText(/\/api\/meetings\/calendar\/body\/x\/1-abc\.ics$/)).toBeDefined()
    await userEvent.click(within(own).getByRole('button', { name: '换一个地址' }))
    await userEvent.click(within(await screen.findByRole('tooltip')).getByRole('button', { name: /确\s?定|OK/ }))
    await waitFor(() => expect(network.inputsOf('meetings.calendars.make')).toEqual([{ body: bodyId, renew: false }, { body: bodyId, renew: true }]))
  })

  it('shows a closed body with why, and offers nothing more', async () => {
    open(bodyRecord({ closed: true, closedReason: '并入社区议事会', recurrence: null }))
    expect(await screen.findByText('已停止')).toBeDefined()
    expect(screen.getByText('并入社区议事会')).toBeDefined()
    expect(screen.queryByRole('button', { name: /更\s?多/ })).toBeNull()
  })
})
