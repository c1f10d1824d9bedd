import { faceFaults } from '@wuxin/web/module'
import { platformPermissions } from '@wuxin/platform/permissions'
import { afterEach, expect, it, vi } from 'vitest'
import { switchLanguage, startTexts } from '@wuxin/web/i18n'
import face from './module.tsx'
import { load as search } from './search.ts'
import { callerOf, compound, fakeService, listed } from './web.fixture.tsx'

const asked = { area: null, signal: new AbortController().signal }
const risky = { code: compound, name: '云泰园小区', path: '云兴镇 · 云和园社区 · 云泰园小区', risk: { reason: '占用车位多次争执', reviewOn: '2025-05-30', isDue: true } }
const rule = { id: '0197a9a0-0000-7000-8000-000000000401', name: '首问负责制', edition: 2, path: '左云县', acknowledgeBy: '2025-06-15' }
const me = (role: 'community_worker' | 'grid_worker') => ({ ...callerOf([role]), grants: callerOf([role]).grants.map((grant) => ({ ...grant, areaName: '', areaPath: '', unitName: null })), mustChangePassword: false, hasSecondFactor: false })

afterEach(() => vi.unstubAllGlobals())

it('the face is sound: every part and permission that it names is there', () => {
  expect(faceFaults(face, 'platform')).toEqual([])
})

it('every entry of the menu has its page, behind the same permission', () => {
  for (const entry of face.nav ?? []) {
    const page = face.pages?.find(({ path }) => path.replace('/:code?', '') === entry.path)
    expect(page?.permission, entry.path).toBe(entry.permission)
  }
})

it('the pages of the three administrators are closed to each other', () => {
  const opened = (role: string) => (face.pages ?? []).filter(({ permission }) => permission && (platformPermissions as Record<string, readonly string[]>)[permission]?.includes(role)).map(({ path }) => path)
  expect(opened('county_admin')).not.toContain('audit')
  expect(opened('audit_admin')).not.toContain('settings')
  expect(opened('security_admin')).not.toContain('settings')
  expect(opened('security_admin')).not.toContain('audit')
})

it('rules to acknowledge and reviews that are due wait in the inbox, with the end of their day as the clock', async () => {
  startTexts()
  await switchLanguage('zh-CN')
  fakeService({ 'session.me': me('community_worker'), 'rules.list': listed([rule]), 'compounds.list': listed([risky]) })
  expect(await face.inbox?.load(asked)).toEqual([
    { id: `risk ${compound}`, title: '矛盾突出待复核：占用车位多次争执', place: risky.path, step: '复核', dueAt: '2025-05-30T15:59:59.999Z', path: `areas/${compound}` },
    { id: `rule ${rule.id}`, title: '制度《首问负责制》第 2 版待签收', place: '左云县', step: '签收', dueAt: '2025-06-15T15:59:59.999Z', path: `rules/${rule.id}` },
  ])
})

it('who may not mark risks is not asked to review them', async () => {
  fakeService({ 'session.me': me('grid_worker'), 'rules.list': listed([]), 'compounds.list': listed([risky]) })
  expect(await face.inbox?.load(asked)).toEqual([])
})

it('a search finds places, units and people, each leading to its page', async () => {
  fakeService({
    'directory.areas': [{ code: compound, name: '云泰园小区', path: '云兴镇 · 云和园社区 · 云泰园小区', level: 'compound' }],
    'directory.units': [{ id: 'u', name: '云泰物业', path: '左云县' }],
    'directory.people': [{ id: 'p', name: '云秀', path: '云泰园小区' }],
  })
  expect((await search({ ...asked, q: '云' })).map(({ title, path }) => [title, path])).toEqual([['云泰园小区', `areas/${compound}`], ['云泰物业', 'units/u'], ['云秀', 'people/p']])
})
