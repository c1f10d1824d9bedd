import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { EventRecord } from '@wuxin/culture/event-view.schema'
import type { PhotoView } from '@wuxin/culture/photo.schema'
import type { Answers } from '@wuxin/web/network.fixture'
import { compound, resident, staff } from '@wuxin/web/people.fixture'
import { press } from '@wuxin/web/press.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPage, standOnPhone } from '../culture.fixture.ts'
import { keepOwnCode } from '../resident/own-code.ts'
import WallAction from '../resident/wall-action.tsx'
import PhotosPart from './photos.part.tsx'

const event = '0192f3a0-7777-7000-8000-0000000000e1'
const id = '0192f3a0-7777-7000-8000-0000000000f1'

describe('the wall of an event, for staff', () => {
  standOnPage()
  const photo = (overrides: Partial<PhotoView> = {}): PhotoView => ({
    id, version: 1, area: compound, units: [], state: 'waiting', link: '/files/1?sign=x', words: '共读', consent: 'agreed', hasMinors: true, by: null, addedAt: '2025-04-26T02:00:00.000Z', asked: null, reason: null, ...overrides,
  })
  const stands = (rows: PhotoView[], answers: Answers = {}) => {
    const network = fakeNetwork({ 'culture.photos.list': () => ({ rows }), ...answers })
    const record = { id: event, area: compound, units: [] as string[], state: 'running' } as EventRecord // what the part looks at of it
    draw(() => <PhotosPart record={record} />, { as: staff.secretary })
    return network
  }

  it('has what residents sent looked at before anybody sees it', async () => {
    const network = stands([photo()], { 'culture.photos.show': () => photo({ state: 'shown' }) })
    expect(await screen.findByText('待审')).toBeDefined()
    expect(screen.getByText(/居民 · .*照片里的人都同意 · 照片里有未成年人/)).toBeDefined()
    await press('上墙')
    await waitFor(() => expect(network.inputsOf('culture.photos.show')).toEqual([{ id, version: 1 }]))
  })

  it('says who asks to be taken off, and takes it down with its reason', async () => {
    const asked = photo({ state: 'hidden', asked: { contact: { name: null, phone: '138****0009', masked: true }, reason: '不想让人看到', at: '2025-04-26T03:00:00.000Z' } })
    const network = stands([asked], { 'culture.photos.takeDown': () => photo({ state: 'taken_down', link: null }) })
    expect(await screen.findByText('有人申请撤下：不想让人看到（回电 138****0009）')).toBeDefined()
    await press('撤下')
    const drawer = within(await screen.findByRole('dialog'))
    await userEvent.type(drawer.getByLabelText('为什么撤下'), '本人不同意')
    await userEvent.click(drawer.getByRole('button', { name: /撤\s?下/ }))
    await waitFor(() => expect(network.inputsOf('culture.photos.takeDown')).toMatchObject([{ id, version: 1, reason: '本人不同意' }]))
  })
})

describe('the wall of an event, for residents', () => {
  standOnPhone()
  const stands = (answers: Answers = {}) => {
    const network = fakeNetwork({ 'culture.wall.list': () => ({ rows: [{ id, link: '/files/1?sign=x', words: '共读' }], total: 1 }), ...answers })
    draw(() => <WallAction event={{ id: event, kind: 'reading', state: 'running', hasSignUp: true, signUpClosed: true }} />, { as: resident })
    return network
  }

  it('hides a photo for whoever is shown, who leaves a number', async () => {
    const network = stands({ 'culture.wall.askTakeDown': () => ({ hidden: true }) })
    await userEvent.click(await screen.findByText('照片里有我，请撤下'))
    await userEvent.type(screen.getByLabelText('手机号'), '13800000009')
    await userEvent.type(screen.getByLabelText('为什么'), '不想让人看到')
    await press('申请撤下')
    await waitFor(() => expect(network.inputsOf('culture.wall.askTakeDown')).toEqual([{ id, phone: '13800000009', reason: '不想让人看到' }]))
    expect(screen.queryByText('我也传几张')).toBeNull()
  })

  it('asks whoever was there who is shown, before photos are sent', async () => {
    keepOwnCode(event, '7K4M-9QPT-3WXH5')
    stands()
    await userEvent.click(await screen.findByText('我也传几张'))
    await press('传照片')
    expect(await screen.findByText('请选照片。')).toBeDefined()
    expect(screen.getByText('请选一项。')).toBeDefined()
  })
})
