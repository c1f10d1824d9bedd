import { QueryClientProvider } from '@tanstack/react-query'
import { makeTrackingCode } from '@wuxin/platform/tracking-code.rules'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { defineModule, type Tracking } from '../../module.ts'
import { DomainProblem } from '../../problem.ts'
import { queryClient } from '../../query-client.ts'
import { standOnKit } from '../../words.fixture.ts'
import { keepCode, keptCodes } from '../kept-codes.ts'
import { FindByCode } from './find-by-code.tsx'

standOnKit()
const codeOf = (first: number) => makeTrackingCode(new Uint8Array([first, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]))
const [ofCase, ofTopic, ofNobody] = [codeOf(1), codeOf(2), codeOf(3)]
const words = async () => ({ default: {} })

const face = (id: string, path: string, holds: Awaited<ReturnType<Tracking['load']>>['holds']) =>
  defineModule({
    id, title: { 'zh-CN': id, 'en-US': id }, icon: 'file', heart: null, locales: { 'zh-CN': words, 'en-US': words }, permissions: {},
    tracking: { path, keptAs: `${id}.kept`, load: async () => ({ holds }) },
  })
const cases = face('feedback', 'track', async (code) => code === ofCase)
const topics = face('meetings', 'topic', async (code) => code === ofTopic)
const away = face('patrols', 'hazard', () => Promise.reject(new DomainProblem({ code: 'OFFLINE', level: 'fault' })))

const open = (...faces: (typeof cases)[]) =>
  render(
    <QueryClientProvider client={queryClient}>
      <FindByCode faces={faces} />
    </QueryClientProvider>,
  )
const look = async (code: string) => {
  await userEvent.clear(screen.getByLabelText('查询码'))
  await userEvent.type(screen.getByLabelText('查询码'), code)
  await userEvent.click(screen.getByRole('button', { name: '查一查' }))
}
const kept = (code: string, what: string, at = '2025-04-11T01:00:00Z') => ({ code, number: 'YT-2025-0012', words: what, at: Date.parse(at) })

it('one field takes the codes of all modules, however they are written, and opens the page of the one that knows it', async () => {
  open(cases, topics)
  await look(ofTopic.toLowerCase())
  await waitFor(() => expect(location.pathname + location.search).toBe(`/r/meetings/topic?code=${ofTopic}`))
  await look(ofCase)
  await waitFor(() => expect(location.pathname + location.search).toBe(`/r/feedback/track?code=${ofCase}`))
})

it('a mistyped code is told at once, and one that nobody knows after all were asked', async () => {
  const asked = vi.fn<(code: string) => Promise<boolean>>(async () => false)
  open(cases, face('meetings', 'topic', asked))
  await look('123')
  expect(screen.getByRole('alert').textContent).toBe('查询码不对，请对照一下有没有写错。')
  expect(asked).not.toHaveBeenCalled()
  await look(ofNobody)
  expect((await screen.findByText('没有找到这个查询码，请对照一下。')).getAttribute('role')).toBe('alert')
  expect(asked).toHaveBeenCalledWith(ofNobody)
})

it('an empty field asks for the code instead of calling it wrong', async () => {
  open(cases)
  await userEvent.click(screen.getByRole('button', { name: '查一查' }))
  expect(screen.getByRole('alert').textContent).toBe('请写上查询码，在您发送后的那一页上。')
})

it('a module that does not answer hides no code of another, and nobody is told that there is none while one was not asked', async () => {
  open(away, topics)
  await look(ofNobody)
  expect(await screen.findByText('连不上服务器，请检查网络后再试。')).toBeDefined()
  await look(ofTopic)
  await waitFor(() => expect(location.pathname).toBe('/r/meetings/topic'))
})

it('what was sent from this phone to any module is opened by one touch, the latest first, and forgotten when asked', async () => {
  keepCode('feedback.kept', kept('A', '路灯'))
  keepCode('meetings.kept', kept('B', '充电棚', '2025-04-12T01:00:00Z'))
  open(cases, topics)
  expect(screen.getAllByRole('listitem').map((each) => each.querySelector('strong')?.textContent)).toEqual(['充电棚', '路灯'])
  await userEvent.click(screen.getByRole('button', { name: /路灯/ }))
  expect(location.pathname + location.search).toBe('/r/feedback/track?code=A')
  await userEvent.click(screen.getAllByRole('button', { name: '不再显示' })[0] as HTMLElement)
  expect(screen.queryByText('充电棚')).toBeNull()
  expect(keptCodes('feedback.kept')).toHaveLength(1)
})

it('the newest code comes first, each once, twenty at most', () => {
  for (let index = 0; index < 25; index += 1) keepCode('topics', kept(`C${index}`, '一'))
  keepCode('topics', kept('C10', '二'))
  expect(keptCodes('topics').map(({ code }) => code).slice(0, 2)).toEqual(['C10', 'C24'])
  expect(keptCodes('topics')).toHaveLength(20)
})
