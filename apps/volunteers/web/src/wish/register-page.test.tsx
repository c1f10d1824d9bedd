import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { compound } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { doers, draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import RegisterPage from './register.page.tsx'
import { wishRecord } from './wish.fixture.ts'

standOnPage()

describe('taking down a wish for somebody', () => {
  it('asks where they are found, and sends what a visit brought', async () => {
    const network = fakeNetwork({ 'volunteers.wishes.register': () => wishRecord() })
    draw(RegisterPage, { as: doers.member, path: '/wishes/new' })
    await userEvent.click(await screen.findByRole('combobox', { name: '类别' }))
    await userEvent.click(await screen.findByTitle('陪伴'))
    await userEvent.type(screen.getByLabelText('心愿内容'), '想有人陪着下棋')
    await userEvent.click(screen.getByRole('button', { name: /登\s?记/ }))
    expect(await screen.findByText('电话和住处，至少留一个，好找到您。')).toBeDefined()
    await userEvent.type(screen.getByLabelText('住处'), '5号楼')
    await userEvent.click(screen.getByRole('button', { name: /登\s?记/ }))
    expect(await screen.findByText('elsewhere')).toBeDefined()
    await waitFor(() => expect(network.inputsOf('volunteers.wishes.register')).toMatchObject([{ area: compound, kind: 'company', words: '想有人陪着下棋', spot: '5号楼', source: { kind: 'visit' } }]))
  })
})
