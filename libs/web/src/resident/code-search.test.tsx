import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { standOnKit } from '../words.fixture.ts'
import { CodeSearch } from './code-search.tsx'
import { keepCode, keptCodes } from './kept-codes.ts'

standOnKit()
const kept = (code: string, words: string) => ({ code, number: 'YT-2025-0012', words, at: Date.parse('2025-04-11T01:00:00Z') })
const open = () => {
  const opened: string[] = []
  render(<CodeSearch title="查进度" keptAs="topics" keptTitle="我提过的" read={(typed) => (typed.startsWith('7k') ? typed.toUpperCase() : null)} onOpen={(code) => opened.push(code)} />)
  return opened
}

it('a mistyped code is told at once, and a right one opened', async () => {
  const opened = open()
  await userEvent.type(screen.getByLabelText('查询码'), '123')
  await userEvent.click(screen.getByRole('button', { name: '查一查' }))
  expect(screen.getByRole('alert').textContent).toBe('查询码不对，请对照一下有没有写错。')
  await userEvent.clear(screen.getByLabelText('查询码'))
  await userEvent.type(screen.getByLabelText('查询码'), '7k4m')
  await userEvent.click(screen.getByRole('button', { name: '查一查' }))
  expect(opened).toEqual(['7K4M'])
})

it('what was sent from this phone is opened by one touch, and forgotten when asked', async () => {
  keepCode('topics', kept('A', '充电棚'))
  const opened = open()
  await userEvent.click(screen.getByRole('button', { name: /充电棚/ }))
  expect(opened).toEqual(['A'])
  await userEvent.click(screen.getByRole('button', { name: '不再显示' }))
  expect(screen.queryByText('我提过的')).toBeNull()
})

it('the newest code comes first, each once, twenty at most', () => {
  for (let index = 0; index < 25; index += 1) keepCode('topics', kept(`C${index}`, '一'))
  keepCode('topics', kept('C10', '二'))
  expect(keptCodes('topics').map(({ code }) => code).slice(0, 2)).toEqual(['C10', 'C24'])
  expect(keptCodes('topics')).toHaveLength(20)
})
