import { screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { drawPage, fakeService, Refused } from '../web.fixture.tsx'
import { AreaImport } from './area-import.part.tsx'

const Page = () => <AreaImport onClose={() => undefined} />
const done = { added: 2, renamed: 1, changed: 3, unchanged: 700, wrong: [] }
const sheet = () => new File(['x'], '区划.xlsx')

async function send(answer: unknown) {
  const asked = fakeService({ 'POST /api/platform/areas/import': answer })
  const user = await drawPage({ Page, roles: ['county_admin'], at: 'areas' })
  await user.upload(await screen.findByLabelText('选择 Excel 文件'), sheet())
  await user.click(screen.getByRole('button', { name: /导\s?入/ }))
  return asked
}

afterEach(() => vi.unstubAllGlobals())

it('a sound file says how many places were added, renamed, changed and left', async () => {
  const asked = await send(done)
  expect(await screen.findByText('新增 2，更名 1，改动 3，未变 700。')).toBeTruthy()
  expect((asked.at(0) as { input: FormData }).input.get('file')).toBeInstanceOf(File) // what importAreas sends
})

it('a wrong file lists each wrong cell with row, column, what is expected and what stands there, and cannot be sent again', async () => {
  await send({
    added: 0, renamed: 0, changed: 0, unchanged: 0,
    wrong: [
      { row: 14, column: '代码', expected: 'code', params: {}, got: '14022610X' },
      { row: 31, column: '级别', expected: 'level', params: { level: 'community' }, got: '' },
    ],
  })
  expect(await screen.findByText('有 2 处不对')).toBeTruthy()
  expect(screen.getByText(/什么都没有改/)).toBeTruthy()
  const cells = screen.getAllByRole('row').map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent))
  expect(cells).toContainEqual(['第 14 行', '代码', '6、9、12、15 或 18 位数字；18 位的要设成文本格式', '14022610X'])
  expect(cells).toContainEqual(['第 31 行', '级别', '社区/村，由代码的位数决定', '（空）'])
  expect(screen.getByRole('button', { name: /导\s?入/ })).toHaveProperty('disabled', true)
})

it('a file that is no sheet says so', async () => {
  await send(() => {
    throw new Refused('SHEET_UNREADABLE', {}, 400)
  })
  expect(await screen.findByText(/这个文件读不出来/)).toBeTruthy()
})
