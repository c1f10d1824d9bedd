import { expect, it } from 'vitest'
import { defineModule } from '@wuxin/web/module'
import { menuOf } from './menu.ts'

const words = async () => ({ default: {} })
const label = (zh: string) => ({ 'zh-CN': zh, 'en-US': zh })
const face = (id: string, title: string, permission?: string) =>
  defineModule({ id, title: label(title), icon: 'message', heart: null, locales: { 'zh-CN': words, 'en-US': words }, permissions: {}, nav: [{ path: 'list', label: label('列表'), permission }] })

const cases = face('feedback', '民情', 'case:list')
const places = face('platform', '系统')
const listed = (id: string, title: string, service: 'up' | 'down' = 'up') => ({ id, title: label(title), service })
const all = { listed: [listed('feedback', '民情'), listed('platform', '系统')], faces: [places, cases], absent: [], session: { can: () => true } }

it('stands in the order of the hearts, the system last, whatever the registry says', () => {
  const volunteers = { ...face('volunteers', '志愿'), heart: 'warmth' as const }
  const meetings = { ...face('meetings', '会商'), heart: 'sincerity' as const }
  const listedAll = [listed('feedback', '民情'), listed('meetings', '会商'), listed('platform', '系统'), listed('volunteers', '志愿')]
  const faces = [places, volunteers, { ...cases, heart: 'precision' as const }, meetings]
  expect(menuOf({ ...all, listed: listedAll, faces }).map(({ id }) => id)).toEqual(['meetings', 'volunteers', 'feedback', 'platform'])
})

it("stands in the registry's order where hearts say none, with the entries that one's posts open", () => {
  expect(menuOf(all).map(({ id }) => id)).toEqual(['feedback', 'platform'])
  expect(menuOf(all)[0]?.entries).toEqual([{ label: label('列表'), href: '/m/feedback/list' }])
})

it('a module of which nothing is open to me is not there', () => {
  const session = { can: (_table: unknown, permission: string | undefined) => permission !== 'case:list' }
  expect(menuOf({ ...all, session }).map(({ id }) => id)).toEqual(['platform'])
})

it('a module whose service is down keeps its entries and is marked', () => {
  expect(menuOf({ ...all, listed: [listed('feedback', '民情', 'down'), listed('platform', '系统')] }).map(({ id, trouble }) => [id, trouble])).toEqual([['feedback', 'down'], ['platform', null]])
})

it('a module that did not load keeps its place and its name', () => {
  const [failed] = menuOf({ ...all, faces: [places], absent: [{ id: 'feedback', error: new Error('gone') }] })
  expect(failed).toMatchObject({ id: 'feedback', title: label('民情'), trouble: 'failed', entries: [{ href: '/m/feedback' }] })
})

it('a module that is still on its way takes no place yet', () => {
  expect(menuOf({ ...all, faces: [places] }).map(({ id }) => id)).toEqual(['platform'])
})
