import type { Notice } from '@wuxin/web/platform-api'
import { queryClient } from '@wuxin/web/query-client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { askNews, modulesWithNews, noticesKey } from './notice-news.ts'

const notice = (at: number, module: string): Notice => ({
  id: `0197a9a0-0000-7000-8000-00000000000${at}`, module, text: 'notice.report', params: {}, link: `/m/${module}/cases/1`, area: '140226', at: '2025-04-11T01:00:00.000Z', readAt: null,
})
const list = (...rows: Notice[]) => ({ rows, total: rows.length, asOf: '2025-04-11T01:00:00.000Z', empty: null, unread: rows.length })

const isStale = (...queryKey: unknown[]) => queryClient.getQueryState(queryKey)?.isInvalidated

beforeEach(() => {
  queryClient.clear()
  for (const queryKey of [[['feedback'], ['cases', 'get'], { type: 'query' }], ['inbox', 'feedback', null], [['patrols'], ['cases', 'get'], { type: 'query' }], ['inbox', 'patrols', null]]) {
    queryClient.setQueryData(queryKey, 'as it was')
  }
})
afterEach(() => vi.unstubAllGlobals())

const answer = (...rows: Notice[]) => vi.stubGlobal('fetch', async () => Response.json([{ result: { data: list(...rows) } }]))

it('a module has news where it speaks in a notice that one has not had', () => {
  expect(modulesWithNews([notice(1, 'feedback')], [notice(3, 'patrols'), notice(2, 'patrols'), notice(1, 'feedback')])).toEqual(['patrols'])
})

it('an arriving notice makes the pages of its module, and the things to do there, be asked for again; those of no other', async () => {
  queryClient.setQueryData(noticesKey, list(notice(1, 'patrols')))
  answer(notice(2, 'feedback'), notice(1, 'patrols'))
  await askNews()
  expect(isStale(['feedback'], ['cases', 'get'], { type: 'query' })).toBe(true)
  expect(isStale('inbox', 'feedback', null)).toBe(true)
  expect(isStale(['patrols'], ['cases', 'get'], { type: 'query' })).toBe(false)
  expect(isStale('inbox', 'patrols', null)).toBe(false)
})

it('the notices that one finds on arrival are no news', async () => {
  answer(notice(2, 'feedback'))
  await askNews()
  expect(isStale(['feedback'], ['cases', 'get'], { type: 'query' })).toBe(false)
})
