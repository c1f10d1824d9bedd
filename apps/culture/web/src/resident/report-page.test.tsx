import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { compound, resident } from '@wuxin/web/people.fixture'
import { keptCodes } from '@wuxin/web/resident/kept-codes'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPhone } from '../culture.fixture.ts'
import ReportPage from './report.page.tsx'

const code = '7K4M-9QPT-3WXH5'
const places = [{ code: compound, name: '云泰园小区', level: 'compound', path: '云兴镇 · 云泰园社区 · 云泰园小区', buildings: [] }]
const open = () => {
  const network = fakeNetwork({ 'platform.areas.publicPlaces': () => ({ hotline: null, places }), 'culture.resident.report': () => ({ number: 'SX-2025-0012', code }) })
  draw(ReportPage, { as: resident, path: '/r', at: `/r?place=${compound}` })
  return network
}
const send = async () => userEvent.click(await screen.findByRole('button', { name: '发送' }))

standOnPhone()

describe('reporting a matter', () => {
  it('takes the words and one touch where the QR named the place, and gives a code that the phone keeps', async () => {
    const network = open()
    await screen.findByText('云泰园小区')
    await userEvent.type(await screen.findByLabelText('情况'), '楼道灯不亮')
    await send()
    expect(await screen.findByText(code)).toBeDefined()
    expect(screen.getByRole('link', { name: '看办到哪一步' }).getAttribute('href')).toBe(`/r/culture/track?code=${code}`)
    expect(network.inputsOf('culture.resident.report')).toEqual([{ area: compound, words: '楼道灯不亮' }])
    expect(keptCodes('culture.matters')).toMatchObject([{ code, number: 'SX-2025-0012', words: '楼道灯不亮' }])
  })

  it('asks for the words before it sends anything', async () => {
    const network = open()
    await screen.findByText('云泰园小区')
    await send()
    expect(await screen.findByText('必填')).toBeDefined()
    expect(network.inputsOf('culture.resident.report')).toEqual([])
  })
})
