import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { compound, staff } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { caseList, caseRecord, caseRow, draw, fakeNetwork, standOnPage } from '../feedback.fixture.ts'
import RegisterPage from './register.page.tsx'

const open = () => {
  const network = fakeNetwork({
    'feedback.rules.tryOut': () => caseRecord().dispatch,
    'feedback.cases.list': () => caseList([caseRow()]),
    'feedback.cases.register': () => ({ id: caseRecord().id, number: 'MQ-2025-0500', code: '7K4M-9QPT-3WXH5', dueAt: '2025-04-14T15:59:59.999Z' }),
  })
  draw(RegisterPage, { as: staff.secretary })
  return network
}
const sent = (network: ReturnType<typeof fakeNetwork>) => network.inputsOf('feedback.cases.register')

standOnPage()

describe('registering a case', () => {
  it('takes the words and a guessed category; channel and a secretary’s own compound stand there already', async () => {
    const network = open()
    await userEvent.type(await screen.findByLabelText('反映的事'), '北门路灯不亮')
    await userEvent.click(await screen.findByRole('button', { name: '路灯照明' }))
    await userEvent.click(screen.getByRole('button', { name: /登\s?记/ }))
    expect(await screen.findByText('7K4M-9QPT-3WXH5')).toBeDefined()
    expect(sent(network)).toEqual([{ channel: 'window', words: '北门路灯不亮', category: '0401', area: compound, photos: [], anonymous: false }])
  })

  it('says before it is sent where the case will go and why, and shows cases of the same kind', async () => {
    open()
    await userEvent.type(await screen.findByLabelText('反映的事'), '北门路灯不亮')
    await userEvent.click(await screen.findByRole('button', { name: '路灯照明' }))
    expect(await screen.findByText(/派给云泰园小区党支部书记（就近受理）/)).toBeDefined()
    expect(await screen.findByText(/建议吹哨 县城管局（规则：全县「路灯照明」）/)).toBeDefined()
    expect(await screen.findByRole('link', { name: '北门路灯不亮' })).toBeDefined()
  })

  it('drops name and number of who wants to stay unknown', async () => {
    const network = open()
    await userEvent.type(await screen.findByLabelText('反映的事'), '北门路灯不亮')
    await userEvent.type(screen.getByLabelText('称呼'), '张伟')
    await userEvent.click(await screen.findByRole('button', { name: '路灯照明' }))
    await userEvent.click(screen.getByRole('switch', { name: '匿名' }))
    expect(screen.queryByLabelText('称呼')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: /登\s?记/ }))
    await waitFor(() => expect(sent(network)).toMatchObject([{ anonymous: true }]))
    expect(sent(network)[0]).not.toHaveProperty('name')
  })

  it('says beside the fields what is missing, and sends nothing', async () => {
    const network = open()
    await userEvent.click(await screen.findByRole('button', { name: /登\s?记/ }))
    await waitFor(() => expect(screen.getAllByText('必填')).toHaveLength(2))
    expect(sent(network)).toEqual([])
  })
})
