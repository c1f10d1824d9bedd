import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { lights, staff } from '@wuxin/web/people.fixture'
import { openDrawer, press, spaced } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../meetings.fixture.ts'
import { taskRecord, taskStep } from './task.fixture.ts'
import TaskPage from './task.page.tsx'

const open = (record = taskRecord(), as = staff.manager, answers: Answers = {}) => {
  const network = fakeNetwork({ 'meetings.tasks.get': () => record, ...answers })
  draw(TaskPage, { as, path: '/m/meetings/tasks/:id', at: `/m/meetings/tasks/${record.id}` })
  return network
}
const asked = { extensionAsked: true, extension: { until: '2025-05-06', reason: '供电要等批复' } }

standOnPage()

describe('the page of a task', () => {
  it('shows state, clock, where it comes from and who answers for it', async () => {
    open()
    expect(await screen.findByRole('heading', { level: 1, name: '东门外装十个充电位' })).toBeDefined()
    expect(screen.getAllByText('办理中').length).toBeGreaterThan(0)
    expect(screen.getByText(/还剩 9 天/)).toBeDefined()
    expect(screen.getByRole('link', { name: 'YT-2025-0012 电动车充电棚选址' }).getAttribute('href')).toBe('/m/meetings/topics/0192f3a0-1111-7000-8000-000000000012')
    expect(screen.getByRole('link', { name: 'HY-2025-0003' }).getAttribute('href')).toBe('/m/meetings/meetings/0192f3a0-3333-7000-8000-000000000003')
    expect(screen.getByText('会议决议交办安居物业，期限 2025-04-21 23:59')).toBeDefined()
  })

  it.each([
    ['承办单位', '办结', staff.manager, {}],
    ['召集人', '批准延期', staff.secretary, asked],
    ['召集人', '改派', staff.secretary, { state: 'returned' }],
  ] as const)('offers %s one main action: %s', async (_who, action, as, facts) => {
    open(taskRecord(facts as never), as)
    const main = await screen.findByRole('button', { name: spaced(action) })
    expect(main.classList.contains('wx-button--main')).toBe(true)
    expect(screen.getAllByRole('button').filter((each) => each.classList.contains('wx-button--main'))).toHaveLength(1)
  })

  it('says whom it waits for where the reader has nothing to do', async () => {
    open(taskRecord(), staff.committee)
    expect(await screen.findByText('等待安居物业办理，截止 2025-04-21 23:59。')).toBeDefined()
    expect(screen.queryByRole('button', { name: spaced('办结') })).toBeNull()
  })

  it('is finished with a result, by the version that was seen, and says what happens next', async () => {
    const network = open(taskRecord(), staff.manager, { 'meetings.tasks.finish': () => taskRecord({ state: 'done', version: 2, result: '十个充电位已通电。' }) })
    await press('办结')
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('办结') }))
    expect(await within(drawer).findByText('必填')).toBeDefined()
    await userEvent.type(within(drawer).getByLabelText('办理结果'), '十个充电位已通电。')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('办结') }))
    expect(await screen.findByText('已办结，由提出人核验。')).toBeDefined()
    expect(network.inputsOf('meetings.tasks.finish')).toEqual([{ id: taskRecord().id, version: 1, result: '十个充电位已通电。', photos: [] }])
  })

  it('is handed back with a reason, which the convener reads before anything else', async () => {
    const returned = taskRecord({ state: 'returned', version: 2, steps: [...taskRecord().steps, taskStep('handBack', { words: '东门外属市政道路', params: { owner: '安居物业' } })] })
    open(returned, staff.secretary)
    expect(await screen.findByText('安居物业退回：东门外属市政道路')).toBeDefined()
    expect(screen.getAllByText('已退回').length).toBeGreaterThan(0)
  })

  it('goes to another unit, or to those in a post, and never to both', async () => {
    const network = open(taskRecord({ state: 'returned' }), staff.secretary, { 'meetings.tasks.reassign': () => taskRecord({ ownerUnit: lights, owner: '县城管局', version: 2 }) })
    await press('改派')
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('combobox'))
    await userEvent.click(await screen.findByTitle('县城管局'))
    await userEvent.type(within(drawer).getByLabelText('为什么改派'), '东门外归城管')
    await userEvent.click(within(drawer).getByRole('radio', { name: '岗位' }))
    await userEvent.click(within(drawer).getByRole('combobox'))
    await userEvent.click(await screen.findByTitle('业委会'))
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('改派') }))
    await waitFor(() => expect(network.inputsOf('meetings.tasks.reassign')).toEqual([{ id: taskRecord().id, version: 1, ownerUnit: null, ownerRole: 'committee_member', reason: '东门外归城管' }]))
  })

  it('asks for an extension once, and shows what was asked to whoever decides', async () => {
    const network = open(taskRecord(), staff.manager, { 'meetings.tasks.askExtension': () => taskRecord({ ...asked, version: 2 }) })
    const drawer = await openDrawer('申请延期')
    expect(within(drawer).getByText('现在的期限：2025-04-21')).toBeDefined()
    const until = within(drawer).getByLabelText('延期到')
    await userEvent.type(until, '2025-05-06')
    await userEvent.type(within(drawer).getByLabelText('理由'), '供电要等批复')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('申请延期') }))
    await waitFor(() => expect(network.inputsOf('meetings.tasks.askExtension')).toEqual([{ id: taskRecord().id, version: 1, until: '2025-05-06', reason: '供电要等批复' }]))
    cleanup()
    open(taskRecord(asked), staff.secretary)
    expect(await screen.findByText('已申请延期到 2025-05-06：供电要等批复')).toBeDefined()
  })

  it('is supervised by the township in its own words', async () => {
    const network = open(taskRecord(), staff.township, { 'meetings.tasks.supervise': () => taskRecord({ supervised: true, version: 2 }) })
    const drawer = await openDrawer('督办')
    await userEvent.type(within(drawer).getByLabelText('督办要求'), '节前完成')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('督办') }))
    await waitFor(() => expect(network.inputsOf('meetings.tasks.supervise')).toEqual([{ id: taskRecord().id, version: 1, words: '节前完成' }]))
  })

  it('shows result and evidence of what was done, and why it was opened again', async () => {
    open(taskRecord({ state: 'done', result: '十个充电位已通电。', photos: ['/files/one?until=1&sign=x'], doneAt: '2025-04-11T02:00:00.000Z' }))
    expect(await screen.findByText('十个充电位已通电。')).toBeDefined()
    expect(screen.getByAltText('办理照片 1')).toBeDefined()
    cleanup()
    open(taskRecord({ steps: [...taskRecord().steps, taskStep('reopen', { words: '两个不通电', actor: { name: '居民', role: null, unit: null } })] }))
    expect(await screen.findByText('提出人核验不通过：两个不通电')).toBeDefined()
  })

  it('shows both where somebody was quicker', async () => {
    let asks = 0
    open(taskRecord(), staff.manager, {
      'meetings.tasks.get': () => (asks++ ? taskRecord({ state: 'returned', version: 2 }) : taskRecord()),
      'meetings.tasks.finish': () => new Refused('VERSION_CONFLICT'),
    })
    await press('办结')
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('办理结果'), '已通电')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('办结') }))
    expect(await within(drawer).findByText(/别人刚改过这条记录/)).toBeDefined()
    expect(within(drawer).getByText('已退回')).toBeDefined()
  })
})
