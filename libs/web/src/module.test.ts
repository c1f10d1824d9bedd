import { expect, it } from 'vitest'
import { defineModule, faceFaults, type ModuleFace } from './module.ts'

const face = (overrides: object = {}): ModuleFace =>
  defineModule({
    id: 'feedback',
    title: { 'zh-CN': '民情', 'en-US': 'Cases' },
    icon: 'message',
    heart: 'precision',
    locales: { 'zh-CN': async () => ({ default: {} }), 'en-US': async () => ({ default: {} }) },
    permissions: { 'case:list': ['community_worker'] },
    pages: [{ path: 'cases', permission: 'case:list', load: async () => ({ default: () => null }) }],
    ...overrides,
  })

it('a sound face has no faults', () => {
  expect(faceFaults(face(), 'feedback')).toEqual([])
})

it.each([
  ['a slot that is not there', { panels: [{ slot: 'feedback.cases', label: face().title, load: () => null }] }, 'face.panels.0.slot: one of feedback.case, platform.area, platform.unit, platform.person'],
  ['a door that is not there', { residentPages: [{ path: 'x', label: face().title, door: 'window', load: () => null }] }, 'face.residentPages.0.door: one of report, help, wish, propose, track'],
  ['codes that lead nowhere', { tracking: { keptAs: 'cases', load: () => null } }, 'face.tracking.path: a path is needed'],
  ['a page that loads nothing', { pages: [{ path: 'cases' }] }, 'face.pages.0.load: a function is needed'],
  ['a title in one language', { title: { 'zh-CN': '民情' } }, 'face.title.en-US: a text is needed'],
  ['an unknown icon', { icon: 'unicorn' }, 'face.icon: one of'],
  ['a permission outside of its table', { nav: [{ path: 'cases', label: face().title, permission: 'case:see' }] }, 'permissions: case:see is not in'],
])('names %s', (_what, overrides, fault) => {
  expect(faceFaults(face(overrides), 'feedback').join('\n')).toContain(fault)
})

it("names a face that was published under another module's name", () => {
  expect(faceFaults(face(), 'patrols')).toEqual(['id: feedback was published as patrols'])
})

it('names a module that exposes nothing', () => {
  expect(faceFaults(undefined, 'feedback')).toEqual(['face: an object is needed'])
})
