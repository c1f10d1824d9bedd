import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { compound, drawPage, fakeService, listed, Refused } from '../web.fixture.tsx'
import NoticeListPage from './notice-list.page.tsx'

const notice = (overrides: object = {}) => ({
  id: '0197a9a0-0000-7000-8000-000000000501', module: 'platform', text: 'inbox.rule', params: { name: '首问负责制', edition: 2 },
  link: '/m/platform/rules/1', area: compound, at: '2025-06-01T23:55:00.000Z', readAt: null, ...overrides,
})
const draw = () => drawPage({ Page: NoticeListPage, roles: ['community_worker'], at: 'notices' })

afterEach(() => vi.unstubAllGlobals())

it('a notice reads in the words of its part, and opening it marks it as read', async () => {
  const asked = fakeService({ 'notices.list': listed([notice(), notice({ id: '0197a9a0-0000-7000-8000-000000000502', readAt: '2025-06-02T00:00:00.000Z' })], { unread: 1 }), 'notices.markRead': { unread: 0 } })
  const user = await draw()
  const [first, second] = await screen.findAllByRole('link', { name: '制度《首问负责制》第 2 版待签收' })
  const line = (link: HTMLElement | undefined) => within(link?.closest('tr') as HTMLElement) // the row around the link
  expect(line(first).getByText('未读')).toBeTruthy()
  expect(line(second).getByText('已读')).toBeTruthy()
  if (first) await user.click(first)
  await vi.waitFor(() => expect(asked.filter(({ step }) => step === 'notices.markRead').map(({ input }) => input)).toEqual([{ ids: ['0197a9a0-0000-7000-8000-000000000501'] }]))
})

it('an empty list says that nothing was sent yet', async () => {
  fakeService({ 'notices.list': listed([], { unread: 0 }) })
  await draw()
  expect(await screen.findByText('还没有给您的通知。')).toBeTruthy()
})

it('a service that does not answer is said, with a way to try again', async () => {
  let isUp = false
  fakeService({
    'notices.list': () => {
      if (!isUp) throw new Refused('UNAVAILABLE', {}, 503)
      return listed([notice()], { unread: 1 })
    },
  })
  const user = await draw()
  expect(await screen.findByText('服务暂时没有回应，请稍后再试。')).toBeTruthy()
  isUp = true
  await user.click(screen.getByRole('button', { name: '重试' }))
  expect(await screen.findByRole('link', { name: /首问负责制/ })).toBeTruthy()
})
