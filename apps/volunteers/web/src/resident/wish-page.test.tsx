import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Refused, type Answers } from '@wuxin/web/network.fixture'
import { compound, resident } from '@wuxin/web/people.fixture'
import { keptCodes } from '@wuxin/web/resident/kept-codes'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPhone } from '../volunteers.fixture.ts'
import { code, places } from './wish.fixture.ts'
import WishPage from './wish.page.tsx'

const open = (answers: Answers = {}) => {
  const network = fakeNetwork({ 'platform.areas.publicPlaces': () => ({ hotline: null, places }), 'volunteers.residentWishes.post': () => ({ number: 'XY-2025-0021', code }), ...answers })
  draw(WishPage, { as: resident, path: '/r', at: `/r?place=${compound}` })
  return network
}
const write = async (label: string, words: string) => userEvent.type(await screen.findByLabelText(label), words)
const send = async () => userEvent.click(await screen.findByRole('button', { name: '发送' }))
const sent = (network: ReturnType<typeof fakeNetwork>) => network.inputsOf('volunteers.residentWishes.post')

standOnPhone()

describe('making a wish', () => {
  it('takes the words, one touch for the kind and a number; the code is shown, and kept on this phone', async () => {
    const network = open()
    await screen.findByText('云泰园小区')
    await write('您的心愿', '想要一台收音机')
    await userEvent.click(screen.getByRole('radio', { name: '物品' }))
    await write('电话', '13812345678')
    await send()
    expect(await screen.findByText(code)).toBeDefined()
    expect(screen.getByText('认领的人会在几天内联系您')).toBeDefined()
    expect(screen.getByRole('link', { name: '看心愿到哪一步' }).getAttribute('href')).toBe(`/r/volunteers/track?code=${code}`)
    expect(sent(network)).toEqual([{ area: compound, kind: 'thing', words: '想要一台收音机', photos: [], phone: '13812345678', until: null }])
    expect(keptCodes('volunteers.codes')).toMatchObject([{ code, number: 'XY-2025-0021', words: '想要一台收音机' }])
  })

  it('asks for the kind, and for a number or a door, before it sends anything', async () => {
    const network = open()
    await screen.findByText('云泰园小区')
    await write('您的心愿', '想要一台收音机')
    await send()
    expect(await screen.findByText('必填')).toBeDefined()
    await userEvent.click(screen.getByRole('radio', { name: '物品' }))
    await send()
    expect(await screen.findByText('电话和住处，至少留一个，好找到您。')).toBeDefined()
    expect(sent(network)).toEqual([])
    await write('住在哪里', '3号楼')
    await send()
    await waitFor(() => expect(sent(network)).toMatchObject([{ spot: '3号楼' }]))
  })

  it('keeps what was written over a lost connection', async () => {
    open({ 'volunteers.residentWishes.post': () => new Refused('UNAVAILABLE') })
    await write('您的心愿', '想要一台收音机')
    await userEvent.click(screen.getByRole('radio', { name: '物品' }))
    await write('住在哪里', '3号楼')
    await send()
    expect(await screen.findByRole('alert')).toBeDefined()
    cleanup()
    open()
    expect((await screen.findByLabelText<HTMLTextAreaElement>('您的心愿')).value).toBe('想要一台收音机')
  })
})
