import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Answers } from '@wuxin/web/network.fixture'
import { listed, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it, vi } from 'vitest'
import { draw, fakeNetwork, standOnPage } from '../culture.fixture.ts'
import { bankId, bankView, questionRow } from '../quiz/quiz.fixture.ts'
import BankListPage from './bank-list.page.tsx'
import BankPage from './bank.page.tsx'
import ImportDrawer from './import-drawer.tsx'

const open = (answers: Answers = {}, as = staff.secretary) => {
  const network = fakeNetwork({ 'culture.banks.get': () => bankView(), 'culture.questions.list': () => listed([questionRow()]), ...answers })
  draw(BankPage, { as, path: '/m/culture/banks/:id', at: `/m/culture/banks/${bankId}` })
  return network
}
const drawerOf = async (button: string) => {
  await userEvent.click(await screen.findByRole('button', { name: button }))
  return screen.findByRole('dialog')
}

standOnPage()

it('banks of the county are listed with their subjects', async () => {
  fakeNetwork({ 'culture.banks.table': () => [bankView()] })
  draw(BankListPage, { as: staff.secretary })
  expect((await screen.findByRole('link', { name: '市民文明题库' })).getAttribute('href')).toBe(`/m/culture/banks/${bankId}`)
  expect(screen.getByText('文明 40、法律 20')).toBeDefined()
})

describe('the page of a bank', () => {
  it('shows each question with what is right of it', async () => {
    open()
    expect(await screen.findByText('A. 纸、B. 铁')).toBeDefined()
    expect(screen.getByRole('link', { name: /导出/ }).getAttribute('href')).toContain(`/api/culture/questions.xlsx?bank=${bankId}`)
  })

  it('is not written by those whose place it is not', async () => {
    open({}, staff.leader)
    expect(await screen.findByText('哪些是可回收物')).toBeDefined()
    expect(screen.queryByRole('button', { name: '加题目' })).toBeNull()
    expect(screen.queryByRole('button', { name: '导入题目' })).toBeNull()
  })

  it('takes a question whose right options are chosen among those that were written', async () => {
    const network = open({ 'culture.questions.add': () => questionRow() })
    const drawer = await drawerOf('加题目')
    await userEvent.click(within(drawer).getByRole('radio', { name: '多选' }))
    await userEvent.type(within(drawer).getByLabelText('题目'), '下列哪些是法定节日')
    await userEvent.type(within(drawer).getByLabelText('选项'), '春节{enter}元旦{enter}愚人节')
    await userEvent.click(within(drawer).getByRole('checkbox', { name: 'B. 元旦' }))
    await userEvent.click(within(drawer).getByRole('checkbox', { name: 'A. 春节' }))
    await userEvent.type(within(drawer).getByLabelText('主题'), '文明')
    await userEvent.click(within(drawer).getByRole('button', { name: '加题目' }))
    await waitFor(() => expect(network.inputsOf('culture.questions.add')).toMatchObject([{ bank: bankId, kind: 'multiple', options: ['春节', '元旦', '愚人节'], answer: [0, 1], subject: '文明' }]))
  })

  it('says beside the field what a question lacks', async () => {
    open()
    const drawer = await drawerOf('加题目')
    await userEvent.type(within(drawer).getByLabelText('题目'), '只有一个选项')
    await userEvent.type(within(drawer).getByLabelText('选项'), '甲')
    await userEvent.type(within(drawer).getByLabelText('主题'), '文明')
    await userEvent.click(within(drawer).getByRole('button', { name: '加题目' }))
    expect(await within(drawer).findByText('选择题要写 2 到 6 个选项')).toBeDefined()
  })
})

it('an import tells every wrong row, and that nothing was taken', async () => {
  const Page = () => <ImportDrawer bank={bankView()} onClose={() => undefined} />
  fakeNetwork({})
  const asked = vi.fn<(address: string) => Promise<Response>>(async (address: string) => Response.json({ added: 0, rows: 2, wrong: [{ row: 5, column: '答案', expected: 'answer_one', params: {}, got: '很多' }, { row: 6, column: '题目', expected: 'once', params: { row: 3 }, got: '几点熄灯' }] }, { status: address.includes('mode=all') ? 422 : 200 }))
  vi.stubGlobal('fetch', asked)
  draw(Page, { as: staff.secretary })
  await userEvent.upload(await screen.findByLabelText('选择 Excel 文件'), new File(['x'], '题目.xlsx'))
  await userEvent.click(screen.getByRole('button', { name: /导\s?入$/ }))
  expect(await screen.findByText('一题都没有导入，请改好再导入。')).toBeDefined()
  expect(screen.getByText('和第 3 行是同一道题')).toBeDefined()
  expect(screen.getByText('第 5 行')).toBeDefined()
  expect(asked.mock.calls[0]?.[0]).toBe(`/api/culture/banks/${bankId}/import?mode=all`)
})
