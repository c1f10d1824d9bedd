import { screen, within } from '@testing-library/react'
import { listed, staff } from '@wuxin/web/people.fixture'
import type { TraceRow } from '@wuxin/web/trace/change.rules'
import { describe, expect, it } from 'vitest'
import { bodyId, draw, fakeNetwork, standOnPage, topicId } from '../meetings.fixture.ts'
import TracePage from './trace.page.tsx'

const row = (overrides: Partial<TraceRow> = {}): TraceRow => ({
  record: 'Topic', recordId: topicId, seq: 2, entity: 'Topic', entityId: topicId, action: 'update', at: '2025-04-12T01:00:00.000Z', actor: 'secretary', actorName: '王强', role: 'branch_secretary',
  area: '140226', procedure: 'topics.accept', reason: null, before: { state: 'screen', body: null }, after: { state: 'queue', body: bodyId }, ...overrides,
})
const looked = row({ seq: 3, action: 'look', procedure: 'topics.unmask', reason: '回访核验', before: null, after: null, at: '2025-04-12T02:00:00.000Z' })

standOnPage()

describe('the trace of a record', () => {
  it('says who did what, from which value to which, in words; and that its chain holds', async () => {
    const network = fakeNetwork({ 'meetings.audit.history': () => [looked, row()], 'meetings.bodies.get': () => ({ name: '六方联席会议' }) })
    draw(TracePage, { as: staff.secretary, path: '/m/meetings/:kind/:id/trace', at: `/m/meetings/topics/${topicId}/trace` })
    await screen.findByText('27 条变更首尾相连，校验通过。')
    const lines = screen.getAllByRole('listitem')
    expect(lines[0]?.textContent).toContain('查看提出人')
    expect(lines[0]?.textContent).toContain('事由：回访核验')
    expect(lines[1]?.textContent).toContain('王强 · 小区党支部书记 准予上会')
    expect(within(lines[1] as HTMLElement).getByText('待审题')).toBeDefined()
    expect(await within(lines[1] as HTMLElement).findByText('六方联席会议')).toBeDefined()
    expect(network.inputsOf('meetings.audit.history')).toEqual([{ record: 'Topic', recordId: topicId }])
  })

  it('tells an extension and a rule of meeting in words', async () => {
    const extended = row({ record: 'Task', entity: 'Task', procedure: 'tasks.askExtension', before: { extension: null }, after: { extension: { until: '2025-05-12', reason: '等路面干' } } })
    const rule = row({ seq: 3, record: 'Body', recordId: bodyId, entity: 'Body', procedure: 'bodies.amend', at: '2025-04-13T02:00:00.000Z', before: {}, after: { recurrence: { every: 'monthly', from: '2025-01-17', at: '15:00', length: 90, place: '红色港湾' } } })
    fakeNetwork({ 'meetings.audit.history': () => [rule, extended] })
    draw(TracePage, { as: staff.secretary, path: '/m/meetings/:kind/:id/trace', at: `/m/meetings/topics/${topicId}/trace` })
    expect(await screen.findByText('2025-05-12 · 等路面干')).toBeDefined()
    expect(screen.getByText('每月 · 2025-01-17 起 · 15:00 · 90 分钟 · 红色港湾')).toBeDefined()
  })

  it('calls what came by an event or a job as people do', async () => {
    const by = (procedure: string, seq: number) => row({ seq, procedure, actorName: '系统', role: 'service' })
    fakeNetwork({ 'meetings.audit.history': () => [by('event:feedback.case-closed', 3), by('job:series', 2)], 'meetings.bodies.get': () => ({ name: '六方联席会议' }) })
    draw(TracePage, { as: staff.secretary, path: '/m/meetings/:kind/:id/trace', at: `/m/meetings/topics/${topicId}/trace` })
    await screen.findByText('27 条变更首尾相连，校验通过。')
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([expect.stringContaining('诉求评价同意结果'), expect.stringContaining('安排例会')])
  })

  it('calls a person’s name and party as people do', async () => {
    fakeNetwork({ 'meetings.audit.history': () => [row({ record: 'Body', recordId: bodyId, entity: 'Member', action: 'create', procedure: 'bodies.addMember', before: null, after: { name: '***', party: 'owners_committee' } })] })
    draw(TracePage, { as: staff.secretary, path: '/m/meetings/:kind/:id/trace', at: `/m/meetings/bodies/${bodyId}/trace` })
    expect((await screen.findByText('姓名')).nextElementSibling?.textContent).toBe('***')
    expect(screen.getByText('代表').nextElementSibling?.textContent).toBe('业委会')
  })

  it('says at which change it was altered', async () => {
    fakeNetwork({ 'meetings.audit.history': () => [row()], 'meetings.audit.verify': () => ({ entries: 2, fault: { seq: 2, kind: 'hash' } }), 'meetings.bodies.get': () => ({ name: '六方联席会议' }) })
    draw(TracePage, { as: staff.secretary, path: '/m/meetings/:kind/:id/trace', at: `/m/meetings/topics/${topicId}/trace` })
    expect(await screen.findByText(/第 2 条与当时写下的不一致/)).toBeDefined()
  })

  it('lies open to who audits the county, over all records', async () => {
    fakeNetwork({ 'meetings.audit.list': () => listed([row({ entity: 'Meeting', procedure: 'meetings.open', before: { state: 'notified' }, after: { state: 'in_session' } })]) })
    draw(TracePage, { as: staff.auditor })
    const line = (await screen.findByText(/召开中/)).closest('tr') as HTMLElement
    expect(within(line).getByText('会议')).toBeDefined()
  })
})
