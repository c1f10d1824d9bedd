import { screen } from '@testing-library/react'
import { placedFigures, volunteerFigures } from '@wuxin/volunteers/figure.rules'
import { recordKinds, searchable, todoSteps } from '@wuxin/volunteers/overview.schema'
import { startTexts } from '@wuxin/web/i18n'
import { compound, place, present, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import enUS from '../locales/en-US.json'
import zhCN from '../locales/zh-CN.json'
import face from '../module.tsx'
import { sessionList, sessionRow } from '../session/session.fixture.ts'
import { draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import AreaVolunteersPanel from './area-volunteers.panel.tsx'
import { load as loadInbox } from './inbox.ts'
import { pageOf } from './page-of.ts'
import { load as loadSearch } from './search.ts'

const asked = { area: null, signal: new AbortController().signal }
const id = '0192f3a0-9999-7000-8000-000000000001'
const todo = (kind: string, step: string, more: object = {}) => ({ kind, id, number: 'XY-2025-0007', title: '一台收音机', place, step, dueAt: null, overdue: false, ...more })
const zeros = Object.fromEntries(volunteerFigures.map((figure) => [figure, 0]))

standOnPage()

describe('volunteers on other pages', () => {
  it('put into the list of things to do what waits, by the verb of its kind', async () => {
    fakeNetwork({ 'volunteers.overview.inbox': () => ({ rows: [todo('wish', 'verify'), todo('pledge', 'publish'), todo('wish', 'fulfil'), todo('building', 'visit', { title: '3号楼', number: '' })], total: 4, asOf: present.toISOString() }) })
    expect((await loadInbox(asked)).map(({ step, title, place: where, path }) => [step, title, where, path])).toEqual([
      ['核实心愿', '一台收音机', '云泰园小区', `wishes/${id}`],
      ['公示承诺', '一台收音机', '云泰园小区', `pledges/${id}`],
      ['圆梦', '一台收音机', '云泰园小区', `wishes/${id}`],
      ['入户走访', '3号楼', '云泰园小区', 'buildings'],
    ])
  })

  it('call a household by its number alone, and count records of service', async () => {
    fakeNetwork({ 'volunteers.overview.inbox': () => ({ rows: [todo('household', 'visit', { number: 'JD-2025-0003', title: '' }), todo('alarm', 'setOut', { number: 'GJ-2025-0001', title: '' }), todo('record', 'confirm', { number: '12', title: '' })], total: 3, asOf: present.toISOString() }) })
    expect((await loadInbox(asked)).map(({ step, title }) => [step, title])).toEqual([['走访', '结对户 JD-2025-0003'], ['上门', '告警 GJ-2025-0001'], ['确认服务记录', '12 条服务记录']])
  })

  it('go on beside a kind that is younger than they are', async () => {
    fakeNetwork({ 'volunteers.overview.inbox': () => ({ rows: [todo('patrol', 'walk'), todo('wish', 'verify')], total: 2, asOf: present.toISOString() }) })
    expect((await loadInbox(asked)).map(({ step, path }) => [step, path])).toEqual([['（新版本的内容）', 'wishes'], ['核实心愿', `wishes/${id}`]])
  })

  it('are found by words and numbers, each with its kind and place', async () => {
    fakeNetwork({ 'volunteers.overview.search': () => [{ kind: 'team', id: 't', number: '', title: '云泰园红色宣讲队', place }] })
    expect(await loadSearch({ ...asked, q: '宣讲' })).toEqual([{ id: 't', title: '云泰园红色宣讲队', detail: '志愿队伍 · 云兴镇 · 云泰园社区 · 云泰园小区', path: 'teams/t' }])
  })

  it('show beside a place what waits there, what the year has come to, and the sessions to come', async () => {
    const network = fakeNetwork({
      'volunteers.overview.tile': () => ({ unclaimed: 2, overdueWishes: 0, ordersUnderWay: 5, overdueOrders: 0, projectsUnderWay: 0, alarms: 0, asOf: present.toISOString() }),
      'volunteers.overview.figures': () => ({ ...zeros, wishes_fulfilled: 3, home_services: 4, participants: 21 }),
      'volunteers.sessions.list': () => sessionList([sessionRow()]),
    })
    draw(() => <AreaVolunteersPanel code={compound} level="compound" name="云泰园小区" />, { as: staff.secretary })
    expect((await screen.findByRole('link', { name: '待认领心愿 2 个' })).getAttribute('href')).toBe(`/m/volunteers/wishes?area=${compound}&chip=unclaimed`)
    expect(screen.getByText(/2025 年：圆梦与服务 7 · 参加服务的人 21/)).toBeDefined()
    expect(screen.getByRole('link', { name: '春季义诊' })).toBeDefined()
    expect(network.inputsOf('volunteers.sessions.list')).toEqual([{ area: compound, chip: 'upcoming', sort: 'day', size: 3, page: 1 }].map(({ page: _page, ...input }) => input))
  })

  it('have a verb for every step, a word for every kind and figure, and a page that the module has', async () => {
    expect(Object.keys(zhCN.inbox.steps).toSorted()).toEqual([...todoSteps].toSorted())
    expect(Object.keys(zhCN.search).toSorted()).toEqual([...searchable].toSorted())
    expect(Object.keys(zhCN.figures.of)).toEqual(expect.arrayContaining([...volunteerFigures]))
    expect(Object.keys(zhCN.figures.formula)).toEqual(expect.arrayContaining([...placedFigures]))
    const pages = (face.pages ?? []).map(({ path }) => path)
    const missing = [...recordKinds, ...searchable].map((kind) => pageOf(kind, ':id')).filter((path) => !pages.includes(path))
    expect(missing).toEqual([])
    await startTexts({ [face.id]: face.locales })
    expect(Object.keys(enUS.inbox.steps)).toEqual(Object.keys(zhCN.inbox.steps))
  })
})
