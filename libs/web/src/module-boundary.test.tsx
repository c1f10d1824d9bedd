import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ModuleFailure } from './module-failure.ts'
import { LazyPart } from './lazy-part.tsx'
import { ModuleBoundary } from './module-boundary.tsx'
import { defineModule } from './module.ts'
import { newsKey, queryClient } from './query-client.ts'
import { standOnKit } from './words.fixture.ts'

standOnKit()
beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => undefined)) // React tells of every caught error
afterEach(() => vi.restoreAllMocks())

const title = { 'zh-CN': '民情', 'en-US': 'Cases' }
const words = async () => ({ default: { hello: '你好' } })
const face = (id: string) => defineModule({ id, title, icon: 'message', heart: null, locales: { 'zh-CN': words, 'en-US': words }, permissions: {} })
/** Draws what suspends: React goes on with it inside of an awaited act alone. */
const draw = (part: ReactElement) => act(async () => render(part))
const component = (text: string) => ({ default: () => <p>{text}</p> })

it('a module that throws while it is drawn leaves a panel and takes nothing else with it', async () => {
  const Thrower = (): never => {
    throw new Error('on purpose')
  }
  render(
    <>
      <ModuleBoundary id="feedback" title={title}>
        <Thrower />
      </ModuleBoundary>
      <ModuleBoundary id="patrols">
        <p>巡查还在</p>
      </ModuleBoundary>
    </>,
  )
  const panel = await screen.findByRole('alert')
  expect(panel.textContent).toContain('「民情」暂时打不开')
  expect(panel.textContent).toContain('它在运行中出错')
  expect(screen.getByText('巡查还在')).toBeDefined()
})

it.each([
  ['unlisted', '没有发布给您'],
  ['unreachable', '取不到它的文件'],
  ['refused', '不是发布时的那一份'],
  ['faulty', '声明有误'],
] as const)('the panel says what failed: %s', async (kind, what) => {
  const load = () => Promise.reject(new ModuleFailure(kind, 'feedback', ['face.icon: one of …']))
  await draw(<LazyPart face={face(`says-${kind}`)} load={load} props={{}} />)
  const panel = await screen.findByRole('alert')
  expect(panel.textContent).toContain(what)
  expect(panel.textContent).toContain('face.icon')
})

it('a module that is switched off says so calmly, by its name', async () => {
  const load = () => Promise.reject(new ModuleFailure('switched-off', 'feedback'))
  await draw(<LazyPart face={face('off')} load={load} props={{}} />)
  expect((await screen.findByRole('status')).textContent).toContain('「民情」已停用由县管理员停用')
  expect(screen.queryByRole('button')).toBeNull()
})

it('a part is loaded with its texts, and a retry in the same page recovers', async () => {
  const load = vi.fn<() => Promise<ReturnType<typeof component>>>().mockRejectedValueOnce(new ModuleFailure('unreachable', 'lost')).mockResolvedValue(component('诉求列表'))
  await draw(<LazyPart face={face('lost')} load={load} props={{}} />)
  await act(() => userEvent.click(screen.getByRole('button', { name: '重试' })))
  expect(await screen.findByText('诉求列表')).toBeDefined()
  expect(load).toHaveBeenCalledTimes(2)
})

it('a part that failed is tried afresh when it is opened again', async () => {
  const load = vi.fn<() => Promise<ReturnType<typeof component>>>().mockRejectedValueOnce(new ModuleFailure('unreachable', 'again')).mockResolvedValue(component('诉求列表'))
  const part = <LazyPart face={face('again')} load={load} props={{}} />
  const { unmount } = await draw(part)
  await screen.findByRole('alert')
  unmount()
  await draw(part)
  expect(await screen.findByText('诉求列表')).toBeDefined()
})

it('a page that a newer service has overtaken is loaded anew by its retry, as soon as there are pages for it', async () => {
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined)
  const draws = vi.fn<() => never>(() => {
    throw new TypeError('no such state')
  })
  const Overtaken = () => draws()
  render(<ModuleBoundary id="feedback"><Overtaken /></ModuleBoundary>)
  const retry = () => act(() => userEvent.click(screen.getByRole('button', { name: '重试' })))
  const before = draws.mock.calls.length
  await retry()
  await vi.waitFor(() => expect(draws.mock.calls.length).toBeGreaterThan(before))
  expect(reload).not.toHaveBeenCalled()
  queryClient.setQueryData(newsKey, true)
  await retry()
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce())
})
