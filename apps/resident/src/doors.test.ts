import { defineModule, type ResidentPage } from '@wuxin/web/module'
import { expect, it } from 'vitest'
import { doorsOf, newsOf } from './doors.ts'

const words = async () => ({ default: {} })
const label = { 'zh-CN': '我要反映', 'en-US': 'Report' }
const page = (path: string, rest: Partial<ResidentPage>): ResidentPage => ({ path, label, load: async () => ({ default: () => null }), ...rest })
const face = (id: string, ...residentPages: ResidentPage[]) =>
  defineModule({ id, title: label, icon: 'message', heart: null, locales: { 'zh-CN': words, 'en-US': words }, permissions: {}, residentPages })

it('the doors are always there, in their order', () => {
  expect(doorsOf([], '').map(({ door, href }) => [door, href])).toEqual([['report', null], ['help', null], ['wish', null], ['propose', null], ['track', null]])
})

it('a door opens onto the page that a module puts behind it, and the place of the QR goes along', () => {
  const doors = doorsOf([face('feedback', page('report', { door: 'report' }), page('track', { door: 'track' }))], '?place=140226100001001')
  expect(doors.map(({ href }) => href)).toEqual(['/r/feedback/report?place=140226100001001', null, null, null, '/r/feedback/track?place=140226100001001'])
})

it('of several pages behind one door the first is opened: where the codes of all modules are looked up, any of them will do', () => {
  expect(doorsOf([face('feedback', page('track', { door: 'track' })), face('meetings', page('topic', { door: 'track' }))], '').at(-1)?.href).toBe('/r/feedback/track')
  expect(doorsOf([face('meetings', page('topic', { door: 'track' }))], '').at(-1)?.href).toBe('/r/meetings/topic')
})

it('news of all modules is listed below', () => {
  expect(newsOf([face('culture', page('events', { news: true })), face('feedback', page('report', { door: 'report' }))], '')).toEqual([{ label, href: '/r/culture/events' }])
})
