import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { place, present, staff } from '@wuxin/web/people.fixture'
import { openDrawer, press } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import { bodyId, draw, fakeNetwork, standOnPage, topicRecord, topicRow } from '../meetings.fixture.ts'
import TopicPage from './topic.page.tsx'

const choice = { id: bodyId, kind: 'six_party', name: '云泰园小区六方联席会议', place }
const other = topicRow({ id: '0192f3a0-1111-7000-8000-000000000099', number: 'YT-2025-0099', title: '楼道充电', state: 'queue' })
const meeting = { id: '0192f3a0-3333-7000-8000-000000000003', number: 'HY-2025-0003', at: '2025-03-21T07:00:00.000Z' }
const resolution: TopicRecord['resolutions'][number] = { meeting, decision: 'adopt', words: '东门外划线建棚。', votes: { for: 5, against: 0, abstain: 1, present: 6 }, change: null }
const task: TopicRecord['tasks'][number] = { id: '0192f3a0-5555-7000-8000-000000000001', number: 'JB-2025-0007', title: '搭充电棚', owner: '安居物业', state: 'done', dueAt: '2025-04-10T15:59:59.999Z', result: '棚已搭好', photos: [], doneAt: '2025-04-09T01:00:00.000Z' }
const ruleId = '0192f3a0-6666-7000-8000-000000000001'
const toVerify = { state: 'verify' as const, resolutions: [resolution], tasks: [task] }

const open = (record = topicRecord(), as = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({ 'meetings.topics.get': () => record, 'meetings.bodies.taking': () => [choice], 'meetings.topics.similar': () => [other], 'meetings.topics.list': () => ({ rows: [], total: 0, asOf: present.toISOString(), empty: 'filter', chips: {} }), ...answers })
  draw(TopicPage, { as, path: '/m/meetings/topics/:id', at: `/m/meetings/topics/${record.id}` })
  return network
}
const panel = async (name: RegExp) => (await screen.findByRole('heading', { name })).closest('section') as HTMLElement

standOnPage()

describe('the page of a topic', () => {
  it('shows state, clock and the eight steps, and leads to the whole way', async () => {
    open()
    expect(await screen.findByRole('heading', { level: 1, name: '电动车充电棚选址' })).toBeDefined()
    expect(screen.getByText('待审题')).toBeDefined()
    expect(screen.getByText(/还剩/)).toBeDefined()
    expect(screen.getAllByRole('listitem').filter((each) => each.closest('.wx-steps')).map((each) => each.childNodes[1]?.textContent)).toEqual(['征题', '审题', '通知', '召开', '纪要', '交办', '核验', '销号'])
    expect(screen.getByRole('link', { name: '看全程' }).getAttribute('href')).toBe(`/m/meetings/topics/${topicRecord().id}/way`)
  })

  it.each([
    ['小区书记', '准予上会', staff.secretary, {}],
    ['小区书记，替居民', '核验确认', staff.secretary, toVerify],
    ['提出的成员', '核验确认', staff.manager, { ...toVerify, fromOutside: false, proposerId: 'manager', source: 'member', units: [staff.manager.grants[0]?.unit ?? ''] }],
    ['小区书记', '答复并销号', staff.secretary, { ...toVerify, state: 'answer' }],
  ] as const)('offers %s one main action: %s', async (_who, action, as, facts) => {
    open(topicRecord(facts as never), as)
    const main = await screen.findByRole('button', { name: new RegExp(`^${[...action].join('\\s?')}$`) })
    expect(main.classList.contains('wx-button--main')).toBe(true)
  })

  it('says whom the topic waits for where the reader has nothing to do', async () => {
    open(topicRecord(toVerify), staff.manager)
    expect(await screen.findByText('等待提出人核验，截止 2025-04-16 23:59。')).toBeDefined()
    expect(screen.queryByRole('button', { name: '核验确认' })).toBeNull()
  })

  it('is accepted for the nearest body, under its own title, without anything typed, and says what happens next', async () => {
    const network = open(topicRecord(), staff.secretary, { 'meetings.topics.accept': () => topicRecord({ state: 'queue', version: 3, dueAt: null }) })
    await press(/^准予上会$/)
    const drawer = await screen.findByRole('dialog')
    expect(await within(drawer).findByRole('link', { name: '楼道充电' })).toBeDefined()
    await userEvent.click(within(drawer).getByRole('button', { name: '准予上会' }))
    await waitFor(() => expect(network.inputsOf('meetings.topics.accept')).toEqual([{ id: topicRecord().id, version: 2, body: bodyId, title: '电动车充电棚选址' }]))
    expect(await screen.findByText('等待列入会议议程。')).toBeDefined()
  })

  it('warns of what Civil Code art. 278 reserves to the owners, by its number', async () => {
    open(topicRecord({ title: '更换物业公司', reserved: 'property_company' }))
    expect(await screen.findByText(/第二百七十八条第一款第4项（选聘、解聘物业服务企业）/)).toBeDefined()
    await press(/^准予上会$/)
    expect(await within(await screen.findByRole('dialog')).findByText(/可能属于业主共同决定事项/)).toBeDefined()
  })

  it('is referred to the owners’ assembly with the matter that its words speak of', async () => {
    const network = open(topicRecord({ reserved: 'property_company' }), staff.secretary, { 'meetings.topics.refer': () => topicRecord({ state: 'referred' }) })
    const drawer = await openDrawer('转业主大会')
    await userEvent.type(within(drawer).getByLabelText('原因'), '依法由业主决定')
    await userEvent.click(within(drawer).getByRole('button', { name: '转业主大会' }))
    await waitFor(() => expect(network.inputsOf('meetings.topics.refer')).toEqual([{ id: topicRecord().id, version: 2, matter: 'property_company', reason: '依法由业主决定' }]))
  })

  it('is merged into another open topic of the place, those like it first', async () => {
    const network = open(topicRecord(), staff.secretary, { 'meetings.topics.merge': () => topicRecord({ state: 'merged' }) })
    const drawer = await openDrawer('并案')
    await userEvent.click(within(drawer).getByRole('combobox'))
    await userEvent.click(await screen.findByTitle('YT-2025-0099 楼道充电'))
    await userEvent.click(within(drawer).getByRole('button', { name: /^并\s?案$/ }))
    await waitFor(() => expect(network.inputsOf('meetings.topics.merge')).toMatchObject([{ into: other.id }]))
  })

  it('asks a reason before it is declined, and sends nothing without one', async () => {
    const network = open()
    const drawer = await openDrawer('不予上会')
    await userEvent.click(within(drawer).getByRole('button', { name: '不予上会' }))
    expect(await within(drawer).findByText('必填')).toBeDefined()
    expect(network.inputsOf('meetings.topics.decline')).toEqual([])
  })

  it('shows what was resolved with its votes, and what came of each task', async () => {
    open(topicRecord(toVerify))
    const resolved = await panel(/^决议$/)
    expect(within(resolved).getByText('通过并交办')).toBeDefined()
    expect(within(resolved).getByText('赞成 5、反对 0、弃权 1（到会 6）')).toBeDefined()
    expect(within(resolved).getByRole('link', { name: 'HY-2025-0003' }).getAttribute('href')).toBe(`/m/meetings/meetings/${meeting.id}`)
    const tasks = await panel(/^交办$/)
    expect(within(tasks).getByText('棚已搭好')).toBeDefined()
    expect(within(tasks).getByText(/安居物业 · 2025-04-09 办结/)).toBeDefined()
  })

  it('begins its answer with what is known of the end, and says that it cannot be taken back', async () => {
    const network = open(topicRecord({ ...toVerify, state: 'answer' }), staff.secretary, { 'meetings.topics.answer': () => topicRecord({ state: 'closed' }) })
    await press(/^答复并销号$/)
    const drawer = await screen.findByRole('dialog')
    expect(within(drawer).getByText('提交后不能撤回。')).toBeDefined()
    await userEvent.click(within(drawer).getByRole('button', { name: '答复并销号' }))
    await waitFor(() => expect(network.inputsOf('meetings.topics.answer')).toEqual([{ id: topicRecord().id, version: 2, words: '东门外划线建棚。\n棚已搭好' }]))
  })

  it('shows both standings where two close the same topic at once', async () => {
    let record = topicRecord({ ...toVerify, state: 'answer' })
    open(record, staff.secretary, {
      'meetings.topics.get': () => record,
      'meetings.topics.answer': ({ version }: { version: number }) => (version < record.version ? new Refused('VERSION_CONFLICT', { yours: version, theirs: record.version }) : record),
    })
    await press(/^答复并销号$/)
    const drawer = await screen.findByRole('dialog')
    record = topicRecord({ ...toVerify, state: 'closed', version: 9, answer: { words: '棚在东门外', at: '2025-04-12T01:00:00.000Z' } })
    await userEvent.click(within(drawer).getByRole('button', { name: '答复并销号' }))
    expect(await within(drawer).findByRole('cell', { name: '待销号' })).toBeDefined()
    expect(within(drawer).getByRole('cell', { name: '已销号' })).toBeDefined()
    expect(within(drawer).getByRole('cell', { name: '棚在东门外' })).toBeDefined()
  })

  it('keeps its proposer masked until a reason is given', async () => {
    const network = open(topicRecord(), staff.secretary, { 'meetings.topics.unmask': () => ({ name: '张伟', phone: '13812345678', masked: false }) })
    expect(await screen.findByText(/138\*{4}5678/)).toBeDefined()
    await press(/^查\s?看$/)
    await userEvent.type(screen.getByLabelText(/为什么要看/), '回访核验')
    await press(/^查\s?看$/)
    expect(await screen.findByText('张伟 13812345678')).toBeDefined()
    expect(network.inputsOf('meetings.topics.unmask')).toEqual([{ id: topicRecord().id, reason: '回访核验' }])
  })

  it('leads to the case that it came from', async () => {
    open(topicRecord({ source: 'case', sourceRef: { module: 'feedback', id: 'c1', label: 'MQ-2025-0412 北门路灯不亮' } }))
    expect((await screen.findByRole('link', { name: /MQ-2025-0412/ })).getAttribute('href')).toBe('/m/feedback/cases/c1')
  })

  it('tells its story newest first, in words', async () => {
    const first = topicRecord().steps[0] as TopicRecord['steps'][number]
    const by = { name: '王强', role: 'branch_secretary' as const, unit: null }
    open(topicRecord({ state: 'queue', steps: [first, { ...first, id: '2', at: '2025-04-12T01:00:00.000Z', action: 'accept', actor: by, params: { body: '云泰园小区六方联席会议' } }] }))
    const lines = within(await panel(/^经过$/)).getAllByRole('listitem').map((each) => each.textContent)
    expect(lines[0]).toContain('王强 · 小区党支部书记 审题通过，列入云泰园小区六方联席会议')
    expect(lines[1]).toContain('居民 提出议题')
  })

  it('links the rule that it follows and its whole trace', async () => {
    open(topicRecord(), staff.secretary, { 'platform.rules.inForce': () => [{ id: ruleId, key: 'six-party-meeting', label: '小区治理六方联席会议制度 第1版', edition: 1 }] })
    expect((await screen.findByRole('link', { name: /联席会议制度/ })).getAttribute('href')).toBe(`/m/platform/rules/${ruleId}`)
    expect((await screen.findByRole('link', { name: '27 条' })).getAttribute('href')).toBe(`/m/meetings/topics/${topicRecord().id}/trace`)
  })
})
