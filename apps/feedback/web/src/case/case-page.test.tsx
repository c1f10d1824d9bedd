import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Refused } from '@wuxin/web/network.fixture'
import { lights, property, staff } from '@wuxin/web/people.fixture'
import { press } from '@wuxin/web/press.fixture'
import { renewModule } from '@wuxin/web/query-client'
import { describe, expect, it } from 'vitest'
import { caseRecord, draw, fakeNetwork, standOnPage, whistle } from '../feedback.fixture.ts'
import CasePage from './case.page.tsx'

type Answers = Parameters<typeof fakeNetwork>[0]

const open = (record = caseRecord(), as = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({ 'feedback.cases.get': () => record, ...answers })
  draw(CasePage, { as, path: '/m/feedback/cases/:id', at: `/m/feedback/cases/${record.id}` })
  return network
}
const inHand = { state: 'handle' as const, firstReceiver: { id: 'secretary', name: '王强' }, leadUnit: lights, whistles: [whistle(lights, { status: 'reported' })], plan: '更换灯头' }

standOnPage()

describe('the page of a case', () => {
  it('shows state, clock, the seven steps and who answers for it', async () => {
    open()
    expect(await screen.findByRole('heading', { level: 1, name: '北门路灯不亮' })).toBeDefined()
    expect(screen.getByText('待受理')).toBeDefined()
    expect(screen.getAllByRole('listitem').filter((each) => each.closest('.wx-steps')).map((each) => each.childNodes[1]?.textContent)).toEqual(['发现', '吹哨', '报到', '会商', '办理', '反馈', '评价'])
    expect(screen.getByText('王强（待受理）')).toBeDefined()
    expect(screen.getByText(/还剩/)).toBeDefined()
  })

  it.each([
    ['小区书记', '受理', staff.secretary, {}],
    ['小区书记', '吹哨', staff.secretary, { state: 'whistle' }],
    ['被吹哨的单位', '报到', staff.electrician, { state: 'report_in', leadUnit: lights, whistles: [whistle(lights)] }],
    ['牵头单位', '会商', staff.electrician, { ...inHand, state: 'deliberate' }],
    ['牵头单位', '办理完成', staff.electrician, inHand],
    ['镇', '批准延期', staff.township, { ...inHand, extensionAsked: true, extension: { until: '2025-05-06', reason: '缺件' } }],
    ['小区书记', '反馈', staff.secretary, { ...inHand, state: 'answer', result: '已换' }],
    ['小区书记', '回访', staff.secretary, { ...inHand, reopened: 1, callBackDue: true }],
  ] as const)('offers %s one main action: %s', async (_who, action, as, facts) => {
    open(caseRecord(facts as never), as)
    const main = await screen.findByRole('button', { name: new RegExp(`^${[...action].join('\\s?')}$`) })
    expect(main.classList.contains('wx-button--main')).toBe(true)
    expect(screen.getAllByRole('button').filter((each) => each.classList.contains('wx-button--main'))).toHaveLength(1)
  })

  it('says whom the case waits for where the reader has nothing to do', async () => {
    open(caseRecord({ state: 'report_in', leadUnit: lights, whistles: [whistle(lights), whistle(property, { status: 'reported' })] }), staff.manager)
    expect(await screen.findByText('等待县城管局报到，截止 2025-04-14 23:59。')).toBeDefined()
    expect(screen.queryByRole('button', { name: /报\s?到/ })).toBeNull()
  })

  it('accepts by one click, with the version that was seen, and says what happens next', async () => {
    const after = caseRecord({ state: 'whistle', version: 4, firstReceiver: { id: 'secretary', name: '王强' }, dueAt: '2025-04-15T15:59:59.999Z' })
    const network = open(caseRecord(), staff.secretary, { 'feedback.cases.accept': () => after })
    await press(/^受\s?理$/)
    expect(await screen.findByText('接下来由您吹哨，截止 2025-04-15 23:59。')).toBeDefined()
    expect(network.inputsOf('feedback.cases.accept')).toEqual([{ id: caseRecord().id, version: 3 }])
  })

  it('whistles the unit that dispatch offers, as lead, once it is said for what kind of help', async () => {
    const network = open(caseRecord({ state: 'whistle' }), staff.secretary, { 'feedback.cases.whistle': () => caseRecord({ state: 'report_in', whistles: [whistle(lights)], leadUnit: lights }) })
    await press(/^吹\s?哨$/)
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('button', { name: /^吹\s?哨$/ }))
    expect(await within(drawer).findByText('必填')).toBeDefined()
    await userEvent.click(within(drawer).getByRole('radio', { name: /综合执法/ }))
    await userEvent.click(within(drawer).getByRole('button', { name: /^吹\s?哨$/ }))
    await waitFor(() => expect(network.inputsOf('feedback.cases.whistle')).toEqual([{ id: caseRecord().id, version: 3, kind: 'enforcement', units: [lights], lead: lights }]))
  })

  it.each([
    ['应急', { emergency: true }, /应急/],
    ['此前吹过的哨', { whistles: [whistle(lights, { status: 'returned', kind: 'hardship' })] }, /解难/],
  ])('says the kind of the whistle by itself: %s', async (_why, facts, kind) => {
    open(caseRecord({ state: 'whistle', ...(facts as object) }), staff.secretary)
    await press(/^吹\s?哨$/)
    expect(((await within(await screen.findByRole('dialog')).findByRole('radio', { name: kind })) as HTMLInputElement).checked).toBe(true)
  })

  it('lets nobody lead who is not called: taken out, the lead is chosen anew, and the only unit leads', async () => {
    const network = open(caseRecord({ state: 'whistle' }), staff.secretary, {
      'feedback.cases.whistle': () => caseRecord({ state: 'report_in', whistles: [whistle(property)], leadUnit: property }),
      'platform.directory.units': () => [{ id: property, name: '安居物业', path: null }],
      'platform.units.get': ({ id }: { id: string }) => ({ id, name: id === lights ? '县城管局' : '安居物业' }),
    })
    await press(/^吹\s?哨$/)
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(await within(drawer).findByRole('button', { name: '去掉县城管局' }))
    expect(within(drawer).queryByRole('radio', { name: '县城管局' })).toBeNull()
    await userEvent.click(within(drawer).getByRole('combobox'))
    await userEvent.click(await screen.findByTitle('安居物业'))
    await userEvent.click(within(drawer).getByRole('radio', { name: /解难/ }))
    expect(((await within(drawer).findByRole('radio', { name: '安居物业' })) as HTMLInputElement).checked).toBe(true)
    await userEvent.click(within(drawer).getByRole('button', { name: /^吹\s?哨$/ }))
    await waitFor(() => expect(network.inputsOf('feedback.cases.whistle')).toMatchObject([{ units: [property], lead: property }]))
  })

  it('reports in for the one unit that the reader acts for', async () => {
    const record = caseRecord({ state: 'report_in', leadUnit: lights, whistles: [whistle(lights), whistle(property)] })
    const network = open(record, staff.manager, { 'feedback.cases.reportIn': () => record })
    await press(/^报\s?到$/)
    const drawer = await screen.findByRole('dialog')
    expect(within(drawer).getByText('代表安居物业')).toBeDefined()
    await userEvent.click(within(drawer).getByRole('button', { name: /^报\s?到$/ }))
    await waitFor(() => expect(network.inputsOf('feedback.cases.reportIn')).toEqual([{ id: record.id, version: 3, unit: property }]))
  })

  it('asks a reason before it returns a whistle, and sends nothing without one', async () => {
    const network = open(caseRecord({ state: 'report_in', leadUnit: lights, whistles: [whistle(lights)] }), staff.electrician)
    await press(/更\s?多/)
    await userEvent.click(await screen.findByRole('menuitem', { name: /退\s?回/ }))
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('button', { name: /^退\s?回$/ }))
    await waitFor(() => expect(within(drawer).getAllByText('必填')).toHaveLength(2))
    expect(network.inputsOf('feedback.cases.returnWhistle')).toEqual([])
  })

  it('keeps what is typed while the case moves on, shows both states where somebody was quicker, and sends again over the newer', async () => {
    let record = caseRecord(inHand)
    const network = open(record, staff.electrician, {
      'feedback.cases.get': () => record,
      'feedback.cases.finish': ({ version }: { version: number }) => (version < record.version ? new Refused('VERSION_CONFLICT', { yours: version, theirs: record.version }) : record),
    })
    await press(/^办理完成$/)
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('办理结果'), '换好三盏')
    record = caseRecord({ ...inHand, version: 5, plan: '更换灯杆' })
    await renewModule('feedback')
    expect(await screen.findByText('更换灯杆')).toBeDefined()
    expect((within(drawer).getByLabelText('办理结果') as HTMLTextAreaElement).value).toBe('换好三盏')
    await userEvent.click(within(drawer).getByRole('button', { name: /^办理完成$/ }))
    expect(await within(drawer).findByRole('cell', { name: '更换灯头' })).toBeDefined()
    expect(within(drawer).getByRole('cell', { name: '更换灯杆' })).toBeDefined()
    await userEvent.click(within(drawer).getByRole('button', { name: /^办理完成$/ }))
    await waitFor(() => expect(network.inputsOf('feedback.cases.finish')).toMatchObject([{ version: 3, result: '换好三盏' }, { version: 5, result: '换好三盏' }]))
  })

  it('stays open with what is typed while the service is away', async () => {
    let isAway = false
    open(caseRecord(inHand), staff.electrician, { 'feedback.cases.get': () => (isAway ? new Refused('UNAVAILABLE') : caseRecord(inHand)) })
    await press(/^办理完成$/)
    await userEvent.type(within(await screen.findByRole('dialog')).getByLabelText('办理结果'), '换好三盏')
    isAway = true
    await renewModule('feedback')
    expect((within(screen.getByRole('dialog')).getByLabelText('办理结果') as HTMLTextAreaElement).value).toBe('换好三盏')
  })

  it('brings a case before a meeting from behind 更多, with its plan as what is to be talked over', async () => {
    const record = caseRecord(inHand)
    const network = open(record, staff.secretary, { 'feedback.cases.table': () => caseRecord({ ...inHand, tabled: true }) })
    await press(/更\s?多/)
    await userEvent.click(await screen.findByRole('menuitem', { name: '提交议题' }))
    const drawer = await screen.findByRole('dialog')
    expect((within(drawer).getByLabelText('要会议商量什么') as HTMLTextAreaElement).value).toBe('更换灯头')
    await userEvent.click(within(drawer).getByRole('button', { name: '提交议题' }))
    await waitFor(() => expect(network.inputsOf('feedback.cases.table')).toEqual([{ id: record.id, version: 3, title: '北门路灯不亮', words: '更换灯头' }]))
  })

  it('offers no second meeting for a case that was before one', async () => {
    open(caseRecord({ ...inHand, tabled: true }), staff.township)
    await press(/更\s?多/)
    expect(await screen.findByRole('menuitem', { name: /督\s?办/ })).toBeDefined()
    expect(screen.queryByRole('menuitem', { name: '提交议题' })).toBeNull()
  })

  it('tells in the history how its topic went, and leads to it', async () => {
    const params = { topic: 'topic-7', number: 'YT-2025-0001', title: '北门路灯费用', step: 'assign' }
    const moved = { ...caseRecord().steps[0], id: 'moved', action: 'topicMoved', at: '2025-04-12T01:00:00.000Z', words: '由物业垫付', params }
    const unheard = { ...moved, id: 'unheard', at: '2025-04-12T01:30:00.000Z', words: null, params: { ...params, step: 'something-new' } }
    const [accepted, putOff] = [null, '春节后再议'].map((words, at) => ({ ...moved, id: `queue ${at}`, at: `2025-04-12T02:0${at}:00.000Z`, words, params: { ...params, step: 'queue' } }))
    open(caseRecord({ ...inHand, steps: [...caseRecord().steps, moved, unheard, accepted, putOff] as never }))
    expect(await screen.findByText(/议题 YT-2025-0001「北门路灯费用」已有决议，正在交办/)).toBeDefined()
    expect(screen.getByText(/议题 YT-2025-0001「北门路灯费用」有了进展/)).toBeDefined()
    expect(screen.getByText(/「北门路灯费用」已受理，等待上会/)).toBeDefined()
    expect(screen.getByText(/「北门路灯费用」会上缓议，等待再次上会/)).toBeDefined()
    expect(screen.getAllByRole('link', { name: '打开议题' })[0]?.getAttribute('href')).toBe('/m/meetings/topics/topic-7')
  })

  it('keeps the reporter masked until a reason is given', async () => {
    const network = open(caseRecord(), staff.secretary, { 'feedback.cases.unmask': () => ({ anonymous: false, name: '张伟', phone: '13812345678', masked: false }) })
    expect(await screen.findByText(/138\*{4}5678/)).toBeDefined()
    await press(/^查\s?看$/)
    await userEvent.type(screen.getByLabelText(/为什么要看/), '约上门时间')
    await press(/^查\s?看$/)
    expect(await screen.findByText('张伟 13812345678')).toBeDefined()
    expect(network.inputsOf('feedback.cases.unmask')).toEqual([{ id: caseRecord().id, reason: '约上门时间' }])
  })

  it('shows the photos of the result beside it', async () => {
    const finish = { ...caseRecord().steps[0], id: 'finish', action: 'finish', at: '2025-04-12T01:00:00.000Z', photos: ['/files/done?until=1&sign=x'] }
    open(caseRecord({ ...inHand, state: 'answer', result: '换好三盏', steps: [finish] as never }))
    const fact = (await screen.findByText('办理照片')).closest('div') as HTMLElement
    expect(within(fact).getByRole('link').getAttribute('href')).toBe('/files/done?until=1&sign=x')
  })

  it('lists first receiver, lead and joint units with each one’s own standing', async () => {
    open(caseRecord({ ...inHand, whistles: [whistle(property), whistle(lights, { status: 'reported' })] }))
    const panel = (await screen.findByRole('heading', { name: /谁负责/ })).closest('section')
    expect([...(panel?.querySelectorAll('dt') ?? [])].map((each) => each.textContent).slice(0, 3)).toEqual(['首问', '牵头', '协办'])
    expect(within(panel as HTMLElement).getByText('已报到')).toBeDefined()
  })

  it('says of the units that their work is finished, once it is', async () => {
    open(caseRecord({ ...inHand, state: 'answer', result: '换好三盏' }))
    const panel = (await screen.findByRole('heading', { name: /谁负责/ })).closest('section') as HTMLElement
    expect(within(panel).getByText('已办理完成')).toBeDefined()
    expect(within(panel).queryByText('已报到')).toBeNull()
  })

  it('begins with the resident, or with who took the report down', async () => {
    const report = caseRecord().steps[0] as ReturnType<typeof caseRecord>['steps'][number]
    open(caseRecord({ steps: [report, { ...report, id: 'second', actor: { name: '李敏', role: 'community_worker', unit: null } }] }))
    const story = (await screen.findByRole('heading', { name: '经过' })).closest('section') as HTMLElement
    const lines = within(story).getAllByRole('listitem').map((each) => each.textContent)
    expect(lines[0]).toContain('居民 反映，派给云泰园小区党支部书记')
    expect(lines[1]).toContain('李敏 · 社区工作者 登记诉求，派给云泰园小区党支部书记')
  })

  it('begins with the patrol, where a hazard whistled for it', async () => {
    open(caseRecord({ channel: 'patrol' }))
    const story = (await screen.findByRole('heading', { name: '经过' })).closest('section') as HTMLElement
    expect(within(story).getByRole('listitem').textContent).toContain('巡查 反映，派给云泰园小区党支部书记')
  })

  it('names a unit that was called alone once, and the lead among several', async () => {
    const blown = (id: string, units: string[]) => ({ ...caseRecord().steps[0], id, at: `2025-04-12T0${id}:00:00.000Z`, action: 'whistle', actor: { name: '王强', role: 'branch_secretary', unit: null }, params: { kind: 'enforcement', units, lead: '县城管局' } })
    open(caseRecord({ ...inHand, steps: [blown('1', ['县城管局']), blown('2', ['县城管局', '安居物业'])] as never }))
    expect(await screen.findByText(/吹综合执法哨：县城管局、安居物业，县城管局牵头/)).toBeDefined()
    expect(screen.getAllByText(/吹综合执法哨：县城管局$/).length).toBeGreaterThan(0)
  })

  it('tells the story newest first', async () => {
    const done = (step: string, at: string, action: 'report' | 'accept', role: 'branch_secretary' | null) => ({ ...caseRecord().steps[0], id: step, at, action, actor: { name: role ? '王强' : '居民', role, unit: null } })
    open(caseRecord({ steps: [done('1', '2025-04-11T01:00:00.000Z', 'report', null), done('2', '2025-04-12T01:00:00.000Z', 'accept', 'branch_secretary')] as never }))
    const story = (await screen.findByRole('heading', { name: '经过' })).closest('section') as HTMLElement
    expect(within(story).getAllByRole('listitem').map((each) => each.querySelector('strong')?.textContent)).toEqual(['王强 · 小区党支部书记', '居民'])
  })

  it('says in plain words that the service is away, and asks again', async () => {
    let isAway = true
    open(caseRecord(), staff.secretary, { 'feedback.cases.get': () => (isAway ? new Refused('UNAVAILABLE') : caseRecord()) })
    expect(await screen.findByText(/服务暂时没有回应/)).toBeDefined()
    isAway = false
    await press(/重\s?试/)
    expect(await screen.findByRole('heading', { name: '北门路灯不亮' })).toBeDefined()
  })
})
