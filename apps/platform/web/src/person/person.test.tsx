import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { post } from '../area/area.fixture.ts'
import { compound, drawPage, fakeService, listed, Refused } from '../web.fixture.tsx'
import PersonListPage from './person-list.page.tsx'
import PersonPage from './person.page.tsx'

const id = '0197a9a0-0000-7000-8000-000000000301'
const person = {
  id, version: 2, name: '王秀兰', phone: '138****5678', area: compound, path: '云兴镇 · 云和园社区 · 云泰园小区', tags: ['volunteer'],
  posts: [post(), post({ id: '0197a9a0-0000-7000-8000-000000000203', role: 'grid_worker', from: '2019-04-01', to: '2021-12-31', isCurrent: false, chosen: 'recruitment', profession: null })],
}
const answers = { 'people.get': person, 'audit.history': [] }
const draw = (roles: Parameters<typeof drawPage>[0]['roles']) => drawPage({ Page: PersonPage, roles, at: `people/${id}`, pattern: 'people/:id' })

afterEach(() => vi.unstubAllGlobals())

it('a person shows every post ever held, those held today first', async () => {
  fakeService(answers)
  await draw(['community_worker'])
  expect(await screen.findByText('2019-04-01 至 2021-12-31')).toBeTruthy()
  const states = screen.getAllByText(/^(在任|不在任)$/).map((tag) => tag.textContent)
  expect(states).toEqual(['在任', '不在任'])
})

it('a number is masked for everybody, and shown to nobody who may not unmask it', async () => {
  fakeService(answers)
  await draw(['county_admin'])
  expect(await screen.findByText('138****5678')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /查\s?看/ })).toBeNull()
})

it('two administrator posts in one person are refused in plain words', async () => {
  const asked = fakeService({
    ...answers,
    'directory.areas': [{ code: '140226', name: '左云县', level: 'county', path: '左云县' }],
    'posts.assign': () => {
      throw new Refused('SEPARATION_OF_DUTIES', { role: 'county_admin' })
    },
  })
  const user = await draw(['security_admin'])
  await user.click(await screen.findByRole('button', { name: '安排任职' }))
  const drawer = within(await screen.findByRole('dialog'))
  const choose = async (field: string, choice: string) => {
    await user.click(drawer.getByLabelText(field))
    await user.click(await screen.findByText(choice, { selector: '.ant-select-item-option-content, .wx-picker__row' }))
  }
  await choose('职务', '系统管理员')
  await choose('地方', '左云县')
  await choose('产生方式', '组织任命')
  await user.click(drawer.getByRole('button', { name: '提交' }))
  expect(await drawer.findByText(/不能由一个人兼任（三员分立）/)).toBeTruthy()
  expect(asked.find(({ step }) => step === 'posts.assign')?.input).toMatchObject({ person: id, role: 'county_admin', area: '140226', unit: null, to: null, chosen: 'appointment', profession: null })
})

it('only the security administrator assigns and ends posts', async () => {
  fakeService(answers)
  await draw(['county_admin'])
  expect(await screen.findByRole('button', { name: /修\s?改/ })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '安排任职' })).toBeNull()
  expect(screen.queryByRole('button', { name: /卸\s?任/ })).toBeNull()
})

it('ending a post asks for the last day and a reason', async () => {
  const asked = fakeService({ ...answers, 'posts.end': { version: 2 } })
  const user = await draw(['security_admin'])
  await user.click(await screen.findByRole('button', { name: /卸\s?任/ }))
  const drawer = within(await screen.findByRole('dialog'))
  await user.type(drawer.getByLabelText('事由'), '任期届满')
  await user.click(drawer.getByRole('button', { name: '提交' }))
  expect(await screen.findByText('已登记卸任，权限到最后一天为止。')).toBeTruthy()
  expect(asked.find(({ step }) => step === 'posts.end')?.input).toMatchObject({ id: post().id, version: 1, reason: '任期届满' })
})

it('one who works in several grids is one line with their number', async () => {
  const grids = [1, 2, 3].map((number) => ({ role: 'grid_worker', area: `${compound}00${number}`, path: `云兴镇 · 云和园社区 · 云泰园小区 · 第${number}微网格`, unit: null }))
  fakeService({ 'people.list': listed([{ ...person, posts: grids }]) })
  await drawPage({ Page: PersonListPage, roles: ['community_worker'], at: 'people' })
  expect(await screen.findByText('网格员 · 云泰园小区 · 第1微网格、云泰园小区 · 第2微网格 等 3 处')).toBeTruthy()
})
