import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ProjectRecord } from '@wuxin/volunteers/project.schema'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { listed, staff } from '@wuxin/web/people.fixture'
import { openDrawer, press, spaced } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import ContractPage from './contract.page.tsx'
import ProjectListPage from './project-list.page.tsx'
import { carried, project, projectId, projectRow, resourceId, toSign } from './project.fixture.ts'
import ProjectPage from './project.page.tsx'

const open = (record = project(), as = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({ 'volunteers.projects.get': () => record, ...answers })
  draw(ProjectPage, { as, path: '/projects/:id', at: `/projects/${record.id}` })
  return network
}
const finished = { version: 6, state: 'check' } as const

standOnPage()

describe('the page of a project', () => {
  it.each([
    ['the other side agrees to a claim', '同意', staff.secretary, project()],
    ['either side writes the contract', '拟定契约', staff.manager, toSign({ edition: 0, contract: null })],
    ['a side signs what was written', '签约', staff.secretary, toSign()],
    ['the giving side delivers', '登记交付', staff.manager, carried(1)],
    ['and hands over once all is delivered', '提请验收', staff.manager, carried(4)],
    ['the side that needed it accepts', '验收', staff.secretary, carried(4, finished)],
    ['each evaluates the other', '评价', staff.manager, carried(4, { version: 7, state: 'evaluate' })],
  ] as const)('offers one main action: %s', async (_what, action, as, record) => {
    open(record, as)
    const main = await screen.findByRole('button', { name: spaced(action) })
    expect(main.classList.contains('wx-button--main')).toBe(true)
    expect(screen.getAllByRole('button').filter((each) => each.classList.contains('wx-button--main'))).toHaveLength(1)
  })

  it('says whom it waits for where that is not the reader', async () => {
    open(project(), staff.manager)
    expect(await screen.findByText('等待云泰园小区同意，截止 2025-04-16 23:59。')).toBeDefined()
  })

  it('shows what is agreed to before the yes', async () => {
    const network = open(project(), staff.secretary, { 'volunteers.projects.agree': () => toSign({ edition: 0, contract: null }) })
    await press('同意')
    const drawer = await screen.findByRole('dialog')
    expect(within(drawer).getByText(/物业的活动助教 · 安居物业/)).toBeDefined()
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('同意') }))
    await waitFor(() => expect(network.inputsOf('volunteers.projects.agree')).toEqual([{ id: projectId, version: 1 }]))
  })

  it('begins the contract with the county\'s words', async () => {
    const network = open(toSign({ edition: 0, contract: null }), staff.secretary, { 'volunteers.projects.draft': () => ({ text: '周末课堂 服务契约' }), 'volunteers.projects.draftContract': () => toSign() })
    await press('拟定契约')
    const drawer = await screen.findByRole('dialog')
    const words = within(drawer).getByLabelText('契约文本') as HTMLTextAreaElement
    await waitFor(() => expect(words.value).toBe('周末课堂 服务契约'))
    await userEvent.type(words, '，每周一场')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('拟定契约') }))
    await waitFor(() => expect(network.inputsOf('volunteers.projects.draftContract')).toEqual([{ id: projectId, version: 3, text: '周末课堂 服务契约，每周一场' }]))
  })

  it('has the very text signed that was read, for the side that one acts for', async () => {
    const network = open(toSign(), staff.secretary, { 'volunteers.projects.sign': () => new Refused('CONTRACT_CHANGED', { edition: 2 }) })
    await press('签约')
    const drawer = await screen.findByRole('dialog')
    expect(within(drawer).getByText(/甲方（需求方）：云泰园小区/)).toBeDefined()
    expect(within(drawer).getByText('您（王强）代表云泰园小区签第 1 版。')).toBeDefined()
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('签约') }))
    expect(await within(drawer).findByText('契约已经改为第 2 版，请看过再签。')).toBeDefined()
    expect(network.inputsOf('volunteers.projects.sign')).toEqual([{ id: projectId, version: 3, edition: 1, digest: 'a1b2c3d4'.repeat(8), unit: null }])
  })

  it('records a delivery of what is still to come', async () => {
    const network = open(carried(1), staff.manager, { 'volunteers.projects.deliver': () => carried(4) })
    await press('登记交付')
    const drawer = await screen.findByRole('dialog')
    expect(within(drawer).getByText('还剩 3 场')).toBeDefined()
    await userEvent.type(within(drawer).getByLabelText('做了什么'), '三场陪伴')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('登记交付') }))
    await waitFor(() => expect(network.inputsOf('volunteers.projects.deliver')).toEqual([{ id: projectId, version: 5, listing: resourceId, amount: 3, day: '2025-04-12', words: '三场陪伴', photos: [] }]))
    expect(await screen.findByText('接下来由您提请验收，截止 2025-04-16 23:59。')).toBeDefined()
  })

  it('tells first that it was sent back, and that an earlier signature holds no longer', async () => {
    const back: ProjectRecord['steps'][number] = { id: 'back', at: '2025-04-12T01:00:00.000Z', action: 'sendBack', actor: { name: '王强', role: 'branch_secretary', unit: null }, words: '人没到齐', params: {}, photos: [] }
    open(carried(4, { steps: [...project().steps, back] }))
    expect(await screen.findByText('王强验收退回：人没到齐')).toBeDefined()
  })

  it('is terminated with a reason by either side', async () => {
    const network = open(carried(1), staff.secretary, { 'volunteers.projects.terminate': () => carried(1, { state: 'terminated', reason: '场地改造', dueAt: null }) })
    const drawer = await openDrawer('终止')
    await userEvent.type(within(drawer).getByLabelText('为什么终止'), '场地改造')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('终止') }))
    await waitFor(() => expect(network.inputsOf('volunteers.projects.terminate')).toEqual([{ id: projectId, version: 5, reason: '场地改造' }]))
  })
})

describe('the contract on paper', () => {
  it('has its words, both signatures and the digest of the text', async () => {
    fakeNetwork({ 'volunteers.projects.get': () => carried(0) })
    draw(ContractPage, { as: staff.secretary, path: '/projects/:id/contract', at: `/projects/${projectId}/contract` })
    const paper = await screen.findByRole('article', { name: '服务契约' })
    expect(within(paper).getByRole('heading', { name: '周末课堂 服务契约' })).toBeDefined()
    for (const text of ['XM-2025-0023 第 1 版', '甲方（需求方）', '王强（小区党支部书记）', '孙丽（物业经理）', '文本校验 a1b2c3d4 a1b2c3d4 a1b2c3d4 a1b2c3d4']) expect(within(paper).getByText(text)).toBeDefined()
  })

  it('leaves a line for a signature that is to come, and says where there is no text', async () => {
    fakeNetwork({ 'volunteers.projects.get': () => toSign() })
    draw(ContractPage, { as: staff.secretary, path: '/projects/:id/contract', at: `/projects/${projectId}/contract` })
    expect(await screen.findAllByText('签名：')).toHaveLength(2)
  })
})

describe('the list of projects', () => {
  it('says what met what, between whom, and until when something waits', async () => {
    const network = fakeNetwork({
      'volunteers.projects.list': () => listed([projectRow({ supervised: true })], { chips: { mine: 1, to_agree: 1, to_sign: 0, under_way: 0, to_check: 0, to_evaluate: 0, overdue: 0, closed: 0 } }),
    })
    draw(ProjectListPage, { as: staff.township, path: '/projects', at: '/projects?chip=mine' })
    const row = (await screen.findByRole('link', { name: /周末课堂/ })).closest('tr') as HTMLElement
    for (const text of ['小学生周末托管', '物业的活动助教', '云泰园小区、安居物业', '待对方同意', '督办']) expect(within(row).getByText(text)).toBeDefined()
    expect(network.inputsOf('volunteers.projects.list')).toMatchObject([{ chip: 'mine' }])
  })
})
