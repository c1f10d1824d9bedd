import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Refused, type Answers } from '@wuxin/web/network.fixture'
import { staff, property } from '@wuxin/web/people.fixture'
import { choose } from '@wuxin/web/press.fixture'
import type { WishRecord } from '@wuxin/volunteers/wish-view.schema'
import { describe, expect, it } from 'vitest'
import { doers, draw, fakeNetwork, standOnPage } from '../volunteers.fixture.ts'
import WishPage from './wish.page.tsx'
import { claimedRecord, openRecord, wishId, wishRecord } from './wish.fixture.ts'

const open = (record: WishRecord, as = staff.secretary, answers: Answers = {}) => {
  const network = fakeNetwork({ 'volunteers.wishes.get': () => record, ...answers })
  draw(WishPage, { as, path: '/wishes/:id', at: `/wishes/${wishId}` })
  return network
}
const main = (name: string | RegExp) => screen.findByRole('button', { name })
const drawer = () => screen.findByRole('dialog')
/** The main button inside a drawer. */
const send = async (name: RegExp) => userEvent.click(within(await drawer()).getByRole('button', { name }))

standOnPage()

describe('a wish for whoever organises', () => {
  it('says where it stands on its eight steps, what to do next and by when, and keeps the wisher masked', async () => {
    open(wishRecord())
    expect(await main('核实')).toBeDefined()
    expect(screen.getByRole('heading', { level: 1, name: '想要一台收音机' })).toBeDefined()
    expect(screen.getAllByRole('listitem').filter((each) => each.getAttribute('aria-current') === 'step').map((each) => each.textContent)).toEqual([expect.stringContaining('核实')])
    expect(screen.getByText('赵** · 138****5678 · 3号楼***')).toBeDefined()
    expect(screen.getByText('提出心愿（居民自己）')).toBeDefined()
  })

  it('shows the wisher for a reason', async () => {
    const network = open(wishRecord(), staff.secretary, { 'volunteers.wishes.unmask': () => ({ name: '赵玉兰', phone: '13812345678', spot: '3号楼2单元502室', masked: false }) })
    await userEvent.click(await screen.findByRole('button', { name: /查\s?看/ }))
    await userEvent.type(await screen.findByLabelText(/为什么/), '上门核实')
    await userEvent.click(screen.getByRole('button', { name: /确\s?定|查\s?看/ }))
    expect(await screen.findByText('赵玉兰 · 13812345678 · 3号楼2单元502室')).toBeDefined()
    expect(network.inputsOf('volunteers.wishes.unmask')).toEqual([{ id: wishId, reason: '上门核实' }])
  })

  it('is verified under the name that suits it', async () => {
    const network = open(wishRecord(), staff.secretary, { 'volunteers.wishes.verify': () => wishRecord({ state: 'publish', version: 3 }) })
    await userEvent.click(await main('核实'))
    const title = within(await drawer()).getByLabelText('心愿叫什么')
    await userEvent.clear(title)
    await userEvent.type(title, '收音机')
    await send(/核\s?实/)
    await waitFor(() => expect(network.inputsOf('volunteers.wishes.verify')).toEqual([{ id: wishId, version: 2, title: '收音机', kind: 'thing', until: null }]))
  })

  it('is published once nobody is named: what names somebody stands beside the words while they are written', async () => {
    const network = open(wishRecord({ state: 'publish' }), staff.secretary, {
      'volunteers.wishes.preview': ({ publicWords }: { publicWords: string }) => ({ title: '', words: '', removed: publicWords.includes('赵玉兰') ? [{ kind: 'name', shown: '赵玉兰', instead: '赵**' }] : [] }),
      'volunteers.wishes.publish': () => new Refused('WORDS_NAME_SOMEBODY', { found: ['name'] }),
    })
    await userEvent.click(await main('公示'))
    expect(await screen.findByText('还看得出是谁，请改掉：')).toBeDefined()
    expect(within(await screen.findByRole('alert')).getByText('赵玉兰')).toBeDefined()
    await send(/公\s?示/)
    expect(await screen.findByText('公示的文字里还看得出是谁，请改一改。')).toBeDefined()
    const words = within(await drawer()).getByLabelText('公示内容')
    await userEvent.clear(words)
    await userEvent.type(words, '一位老人')
    expect(await screen.findByText('没有看出是谁，可以公示。')).toBeDefined()
    await waitFor(() => expect(network.inputsOf('volunteers.wishes.preview').at(-1)).toMatchObject({ publicWords: '一位老人' }))
    expect(network.inputsOf('volunteers.wishes.publish')).toHaveLength(1)
  })

  it('is called back about: confirmed, disputed and rated on the phone', async () => {
    const done = claimedRecord({ state: 'confirm', fulfillers: ['member'], fulfilment: { words: '送去了', photos: ['/files/one?sign=x'], at: '2025-04-12T01:40:00.000Z' } })
    const network = open(done, staff.secretary, { 'volunteers.wishes.dispute': () => claimedRecord({ state: 'fulfil', version: 3 }) })
    expect(await main('回访确认')).toBeDefined()
    expect(screen.getByAltText(/圆梦照片/)).toBeDefined()
    await choose('回访：没有圆梦')
    await userEvent.type(within(await drawer()).getByLabelText('哪里没有圆梦'), '不响')
    await send(/没有圆梦/)
    await waitFor(() => expect(network.inputsOf('volunteers.wishes.dispute')).toEqual([{ id: wishId, version: 2, reason: '不响' }]))
  })

  it('that nobody wants to claim says so, and what can be done', async () => {
    open(wishRecord({ ...openRecord(), words: '想要', leftOver: true, round: 3 }))
    expect(await screen.findByText(/已经 2 轮没有人认领/)).toBeDefined()
    expect(screen.getByText(/^等待认领。/)).toBeDefined()
  })
})

describe('a wish for whoever might claim it', () => {
  it('shows the published words alone, and is claimed by one button', async () => {
    let record = openRecord()
    const network = open(record, doers.member, {
      'volunteers.wishes.get': () => record,
      'volunteers.wishes.claim': () => {
        record = claimedRecord({ version: 3 })
        return { id: wishId, version: 3, number: 'XY-2025-0021', contactUntil: '2025-04-19T15:59:59.999Z' }
      },
    })
    expect(await screen.findByText('一位独居老人想要一台收音机。')).toBeDefined()
    expect(screen.queryByText(/赵/)).toBeNull()
    await userEvent.click(await main('认领'))
    await send(/认\s?领/)
    expect(await main('对接')).toBeDefined()
    expect(network.inputsOf('volunteers.wishes.claim')).toEqual([{ id: wishId, unit: null }])
  })

  it('that somebody else claimed first is told so', async () => {
    open(openRecord(), doers.volunteer, { 'volunteers.wishes.claim': () => new Refused('WISH_CLAIMED', { number: 'XY-2025-0021' }) })
    await userEvent.click(await main('认领'))
    await send(/认\s?领/)
    expect(await screen.findByText('XY-2025-0021 已经有人认领了，请看看别的心愿。')).toBeDefined()
  })

  it('is claimed for the unit that one speaks for', async () => {
    const network = open(openRecord(), doers.contact, { 'volunteers.wishes.claim': () => ({ id: wishId, version: 3, number: 'XY-2025-0021', contactUntil: '2025-04-19T15:59:59.999Z' }) })
    await userEvent.click(await main('认领'))
    expect(await within(await drawer()).findByText('安居物业')).toBeDefined()
    await send(/认\s?领/)
    await waitFor(() => expect(network.inputsOf('volunteers.wishes.claim')).toEqual([{ id: wishId, unit: property }]))
  })
})

describe('a wish for its claimer', () => {
  it('is contacted with the day that was agreed', async () => {
    const network = open(claimedRecord(), doers.member, { 'volunteers.wishes.contact': () => claimedRecord({ state: 'fulfil', version: 3 }) })
    await userEvent.click(await main('对接'))
    const form = within(await drawer())
    await userEvent.type(form.getByLabelText('约定的日子'), '2025-04-15')
    await userEvent.type(form.getByLabelText('怎么约定的'), '周二上午送去')
    await send(/对\s?接/)
    await waitFor(() => expect(network.inputsOf('volunteers.wishes.contact')).toEqual([{ id: wishId, version: 2, day: '2025-04-15', words: '周二上午送去' }]))
  })

  it('is not fulfilled without a photo', async () => {
    const network = open(claimedRecord({ state: 'fulfil' }), doers.member)
    await userEvent.click(await main('圆梦'))
    await userEvent.type(within(await drawer()).getByLabelText('怎么圆的梦'), '送去了')
    await send(/圆\s?梦/)
    expect(await screen.findByText(/至少 1 项|必填/)).toBeDefined()
    expect(network.inputsOf('volunteers.wishes.fulfil')).toEqual([])
  })

  it('asks for hours only where one wants them recorded, and refuses those over midnight', async () => {
    open(claimedRecord({ state: 'fulfil' }), doers.member)
    await userEvent.click(await main('圆梦'))
    const form = within(await drawer())
    expect(form.queryByLabelText('到达')).toBeNull()
    await userEvent.click(form.getByRole('switch', { name: '同时记服务时长' }))
    await userEvent.type(form.getByLabelText('哪天'), '2025-04-12')
    await userEvent.type(form.getByLabelText('到达'), '23:00')
    await userEvent.type(form.getByLabelText('离开'), '01:00')
    await send(/圆\s?梦/)
    expect(await screen.findByText('离开要晚于到达；跨过零点的分成两条')).toBeDefined()
  })

  it('is given back with a reason', async () => {
    const network = open(claimedRecord(), doers.member, { 'volunteers.wishes.release': () => openRecord({ version: 3 }) })
    await main('对接')
    await choose('放弃认领')
    await userEvent.type(within(await drawer()).getByLabelText('为什么放弃'), '出差')
    await send(/放弃认领/)
    await waitFor(() => expect(network.inputsOf('volunteers.wishes.release')).toEqual([{ id: wishId, version: 2, reason: '出差' }]))
  })
})
