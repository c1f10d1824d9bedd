import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Caller } from '@wuxin/platform/caller'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { compound, staff } from '@wuxin/web/people.fixture'
import { press, spaced } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import MakePledgePage from './make-pledge.page.tsx'
import PledgeListPage from './pledge-list.page.tsx'
import { pledgeId, pledgeList, pledgeRecord, pledgeRow, pledgeStep } from './pledge.fixture.ts'
import PledgePage from './pledge.page.tsx'

const member: Caller = { ...staff.secretary, id: 'member', name: '孙洁', grants: [{ role: 'party_member', area: compound }] }
const open = (record = pledgeRecord(), as = member, answers: Answers = {}) => {
  const network = fakeNetwork({ 'volunteers.pledges.get': () => record, ...answers })
  draw(PledgePage, { as, path: '/m/volunteers/pledges/:id', at: `/m/volunteers/pledges/${record.id}` })
  return network
}

standOnPage()

describe('the page of a pledge', () => {
  it('offers the member one main action, and to note or withdraw behind it', async () => {
    open()
    expect((await screen.findByRole('button', { name: spaced('已经做到') })).classList.contains('wx-button--main')).toBe(true)
    await press('更多')
    expect((await screen.findAllByRole('menuitem')).map((each) => each.textContent)).toEqual(['记一笔', '撤回承诺'])
    expect(screen.getByText('作出承诺，2025-05-31 前做到')).toBeDefined()
  })

  it('says to everybody else whom it waits for', async () => {
    open(pledgeRecord(), staff.community)
    expect(await screen.findByText('等待承诺人践诺，截止 2025-05-31 23:59。')).toBeDefined()
    expect(screen.queryByRole('button', { name: spaced('已经做到') })).toBeNull()
  })

  it('shows before the publication what residents will read', async () => {
    const network = open(pledgeRecord({ state: 'publish', publishedAt: null }), staff.secretary, { 'volunteers.pledges.publish': () => pledgeRecord({ version: 3 }) })
    await press('公示')
    const drawer = await screen.findByRole('dialog')
    expect(within(drawer).getByText('每周清扫三单元楼道')).toBeDefined()
    expect(within(drawer).getByText('2025-05-31 前做到')).toBeDefined()
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('公示') }))
    await waitFor(() => expect(network.inputsOf('volunteers.pledges.publish')).toEqual([{ id: pledgeId, version: 2 }]))
    expect(await screen.findByText('等待承诺人践诺，截止 2025-05-31 23:59。')).toBeDefined()
  })

  it('is reviewed with a verdict and what speaks for it, and asks for both', async () => {
    const network = open(pledgeRecord({ state: 'review' }), staff.secretary, { 'volunteers.pledges.review': () => pledgeRecord({ state: 'closed', version: 3 }) })
    await press('评诺')
    const drawer = await screen.findByRole('dialog')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('评诺') }))
    expect(await within(drawer).findAllByText('必填')).toHaveLength(2)
    await userEvent.click(within(drawer).getByRole('radio', { name: '部分践诺' }))
    await userEvent.type(within(drawer).getByLabelText('评诺意见'), '四月没有扫')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('评诺') }))
    await waitFor(() => expect(network.inputsOf('volunteers.pledges.review')).toEqual([{ id: pledgeId, version: 2, verdict: 'partly', words: '四月没有扫' }]))
  })

  it('shows what the review found, and where somebody was quicker both', async () => {
    const review = { verdict: 'kept' as const, words: '邻居都说干净', by: '王强', at: '2025-04-11T02:00:00.000Z' }
    open(pledgeRecord({ state: 'closed', verdict: 'kept', review, dueAt: null, steps: [pledgeStep('review', { params: { verdict: 'kept' } })] }))
    expect(await screen.findByText('评诺人：王强')).toBeDefined()
    expect(screen.getByText('评诺：已践诺')).toBeDefined()
    expect(screen.queryByRole('button', { name: spaced('更多') })).toBeNull()
  })

  it('keeps what was written where somebody was quicker', async () => {
    let asks = 0
    open(pledgeRecord(), member, { 'volunteers.pledges.get': () => (asks++ ? pledgeRecord({ state: 'review', version: 3 }) : pledgeRecord()), 'volunteers.pledges.finish': () => new Refused('VERSION_CONFLICT') })
    await press('已经做到')
    const drawer = await screen.findByRole('dialog')
    await userEvent.type(within(drawer).getByLabelText('做了什么'), '五周都扫了')
    await userEvent.click(within(drawer).getByRole('button', { name: spaced('已经做到') }))
    expect(await within(drawer).findByText(/别人刚改过这条记录/)).toBeDefined()
    expect((within(drawer).getByLabelText('做了什么') as HTMLTextAreaElement).value).toBe('五周都扫了')
  })
})

describe('the list of pledges', () => {
  it('says of each who pledged what until when, and leads to it; a figure that led there stands among the filters', async () => {
    const network = fakeNetwork({ 'volunteers.pledges.list': () => pledgeList([pledgeRow({ verdict: 'kept', state: 'closed', dueAt: null })]) })
    draw(PledgeListPage, { as: staff.secretary, path: '/pledges', at: '/pledges?figure=pledges_kept&from=2025-01-01' })
    const link = await screen.findByRole('link', { name: '每周清扫三单元楼道' })
    expect(link.getAttribute('href')).toBe(`/m/volunteers/pledges/${pledgeId}`)
    expect(within(link.closest('tr') as HTMLElement).getByText('已践诺')).toBeDefined()
    expect((screen.getByLabelText('统计') as HTMLSelectElement).value).toBe('pledges_kept')
    expect(network.inputsOf('volunteers.pledges.list').at(-1)).toMatchObject({ figure: 'pledges_kept', from: '2025-01-01' })
  })

  it('offers to pledge to those who may, and says why it is empty', async () => {
    fakeNetwork({ 'volunteers.pledges.list': () => pledgeList([]) })
    draw(PledgeListPage, { as: member, path: '/pledges' })
    expect((await screen.findByRole('link', { name: /我要承诺/ })).getAttribute('href')).toBe('/m/volunteers/pledges/new')
    expect(await screen.findByText('还没有承诺。党员、志愿者作出承诺后会出现在这里。')).toBeDefined()
  })

  it('offers a leader nothing to pledge', async () => {
    fakeNetwork({ 'volunteers.pledges.list': () => pledgeList([]) })
    draw(PledgeListPage, { as: staff.leader, path: '/pledges' })
    await screen.findByText('还没有承诺。党员、志愿者作出承诺后会出现在这里。')
    expect(screen.queryByRole('link', { name: /我要承诺/ })).toBeNull()
  })
})

describe('making a pledge', () => {
  it('takes what, how, until when and where, and leads to its page', async () => {
    const network = fakeNetwork({ 'volunteers.pledges.make': () => pledgeRecord() })
    draw(MakePledgePage, { as: member, path: '/pledges/new' })
    await userEvent.type(await screen.findByLabelText('承诺做什么'), '每周清扫三单元楼道')
    await userEvent.type(screen.getByLabelText('具体怎么做'), '每周六上午清扫')
    await userEvent.type(screen.getByLabelText('完成日期'), '2025-05-31')
    await press('作出承诺')
    await waitFor(() => expect(network.inputsOf('volunteers.pledges.make')).toEqual([{ area: compound, title: '每周清扫三单元楼道', words: '每周六上午清扫', due: '2025-05-31' }]))
    expect(await screen.findByText('elsewhere')).toBeDefined()
  })
})
