import { onlineManager } from '@tanstack/react-query'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Caller } from '@wuxin/platform/caller'
import { enqueue, hear, letGo } from '@wuxin/patrols/queue.rules'
import { pagesOf } from '@wuxin/web/page.fixture'
import { queryClient } from '@wuxin/web/query-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import face from '../module.tsx'
import { atRest, checkInAt, findOf, idOf, newPhone, packOf, sheetOf } from '../phone/phone.fixture.ts'
import { amendWalk, changeQueue, keepPack, photosOf, queueOf, walkId } from '../phone/phone-store.ts'
import CheckInPage from './check-in.page.tsx'
import FindPage from './find.page.tsx'
import FinishPage from './finish.page.tsx'
import QueuePage from './queue.page.tsx'
import WalkListPage from './walk-list.page.tsx'
import WalkPage from './walk.page.tsx'

const { standOnPage, fakeNetwork, draw } = pagesOf(face)
const as: Caller = { id: 'wang', name: '王建国', userName: 'hunyuan.member', kind: 'staff', county: '140225', grants: [{ role: 'party_member', area: '140225100201001' }] }
const walk = walkId('wang', idOf(1))
const at = '2025-04-12T01:00:00.000Z'

const pages = { '/walk/:id': WalkPage, '/walk/:id/at/:checkpoint': CheckInPage, '/walk/:id/find': FindPage, '/walk/:id/finish': FinishPage, '/walk/:id/queue': QueuePage }
/** Opens a page of the shift anew, as after closing the browser. */
function open(path: keyof typeof pages, more: Record<string, string> = {}, search = '') {
  cleanup()
  const address = Object.entries({ id: idOf(1), ...more }).reduce((all, [name, value]) => all.replace(`:${name}`, value), path as string)
  draw(pages[path], { as, path, at: address + search })
}
const kinds = async () => (await queueOf(walk)).map((each) => (each.state === 'unreadable' ? each.state : each.action.kind))
const refuse = (seq: number, code: string) =>
  changeQueue(walk, (queue) => hear(queue, queue.flatMap((each) => (each.state !== 'unreadable' && each.action.seq === seq ? [{ key: each.action.key, seq, outcome: 'refused' as const, problem: { code, params: {} } }] : []))))

standOnPage()
beforeEach(async () => {
  await newPhone()
  await keepPack('wang', await packOf())
  fakeNetwork()
})
afterEach(async () => {
  cleanup()
  await atRest()
})

describe('a shift without network', () => {
  it('is begun, walked, written down and ended; all of it is on the phone, in its order', async () => {
    open('/walk/:id')
    await userEvent.click(await screen.findByRole('button', { name: '开始巡查' }))
    expect(await screen.findByText('1 条待传')).toBeDefined()

    open('/walk/:id/at/:checkpoint', { checkpoint: idOf(10) })
    await userEvent.type(await screen.findByLabelText(/点位码/), sheetOf(0).toLowerCase())
    await userEvent.click(within(screen.getByRole('group', { name: /通道畅通/ })).getByLabelText('有问题'))
    await userEvent.click(screen.getByRole('button', { name: '签到' }))
    await waitFor(async () => expect(await kinds()).toEqual(['start', 'checkIn']))

    open('/walk/:id/find', {}, `?checkpoint=${idOf(10)}&item=clear`)
    await userEvent.type(await screen.findByLabelText('看到了什么'), '三辆车堵在通道上')
    await userEvent.click(screen.getByRole('button', { name: '记下' }))
    await waitFor(async () => expect(await kinds()).toEqual(['start', 'checkIn', 'find']))

    open('/walk/:id/finish')
    expect(await screen.findByText('2 个点位没有到')).toBeDefined()
    await userEvent.type(screen.getByLabelText('地下车库'), '停电，进不去')
    await userEvent.click(screen.getByRole('button', { name: '结束巡查' }))
    await waitFor(async () => expect(await kinds()).toEqual(['start', 'checkIn', 'find', 'finish']))
    expect((await queueOf(walk)).slice(1)).toMatchObject([
      { action: { checkpoint: idOf(10), way: 'typed', checklist: idOf(50), answers: [{ item: 'clear', result: 'wrong' }, { item: 'marked', result: 'not_seen' }] } },
      { action: { checkpoint: idOf(10), item: 'clear', fields: { kind: 'fire', words: '三辆车堵在通道上', spot: '北门消防通道', outcome: 'hazard' } } },
      { action: { skipped: [{ checkpoint: idOf(11), reason: '停电，进不去' }], words: null } },
    ])
  })

  it('that another phone has ended asks nobody to begin, and takes what comes late', async () => {
    const pack = await packOf()
    await keepPack('wang', { ...pack, shift: { ...pack.shift, state: 'done' } })
    open('/walk/:id')
    expect(await screen.findByText(/这次巡查已经结束。走过还没记的/)).toBeDefined()
    expect(screen.queryByRole('button', { name: '开始巡查' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: /补\s?记/ }))
    await waitFor(async () => expect(await kinds()).toEqual(['start']))
  })

  it('begins with what is done first, where nobody pressed the button', async () => {
    open('/walk/:id/find')
    await userEvent.type(await screen.findByLabelText('看到了什么'), '井盖松动')
    await userEvent.click(screen.getByLabelText('类别'))
    await userEvent.click(await screen.findByText('公共设施'))
    await userEvent.click(screen.getByRole('button', { name: '记下' }))
    await waitFor(async () => expect(await kinds()).toEqual(['start', 'find']))
  })

  it.each([
    ['a code with a slip of the finger', 'XD-AAAAA-BBBBB-CC', '点位码不对，请对照一下有没有写错。'],
    ['the code of another checkpoint', sheetOf(1), '这是另一个点位的码，请看一下您在哪里。'],
  ])('%s checks nobody in', async (_case, code, told) => {
    open('/walk/:id/at/:checkpoint', { checkpoint: idOf(10) })
    await userEvent.type(await screen.findByLabelText(/点位码/), code)
    await userEvent.click(screen.getByRole('button', { name: '签到' }))
    expect(await screen.findByText(told)).toBeDefined()
    expect(await kinds()).toEqual([])
    await userEvent.type(screen.getByLabelText(/点位码/), 'X')
    expect(screen.queryByText(told)).toBeNull()
  })

  it('without a sheet asks why, and for a photo', async () => {
    open('/walk/:id/at/:checkpoint', { checkpoint: idOf(11) })
    await userEvent.click(await screen.findByRole('button', { name: '码不见了或看不清' }))
    await userEvent.click(screen.getByRole('button', { name: '签到' }))
    expect(await screen.findByText('请写明为什么没有码。')).toBeDefined()
    await userEvent.type(screen.getByLabelText('为什么没有码'), '被水泡掉了')
    await userEvent.click(screen.getByRole('button', { name: '签到' }))
    expect(await screen.findByText('没有码，请拍一张现场照片。')).toBeDefined()
    expect(await kinds()).toEqual([])
  })
})

describe('what waits on the phone', () => {
  const walked = () =>
    changeQueue(walk, (queue) => [{ kind: 'start' as const }, checkInAt(0), findOf(idOf(60))].reduce((all, deed) => enqueue(all, deed, { key: idOf(300 + all.length), at }), queue))

  it('is shown with why it was refused, put right in its place, or let go and still seen', async () => {
    await walked()
    await refuse(2, 'CODE_REPLACED')
    open('/walk/:id/queue')
    expect(await screen.findByText(/这是换下来的旧码/)).toBeDefined()
    expect(screen.getByRole('link', { name: '改正' }).getAttribute('href')).toBe(`/m/patrols/walk/${idOf(1)}/at/${idOf(10)}?mends=2`)

    open('/walk/:id/at/:checkpoint', { checkpoint: idOf(10) }, '?mends=2')
    await userEvent.type(await screen.findByLabelText(/点位码/), sheetOf(0))
    await userEvent.click(screen.getByRole('button', { name: '签到' }))
    await waitFor(async () => expect((await queueOf(walk)).map(({ state }) => state)).toEqual(['waiting', 'let_go', 'waiting', 'waiting']))
    expect((await queueOf(walk))[3]).toMatchObject({ action: { kind: 'checkIn', checkIn: idOf(100) } })
    open('/walk/:id/queue')
    expect(await screen.findByText('已放弃')).toBeDefined()
  })

  it('is put right with what was seen there before', async () => {
    const seen = [{ item: 'clear', result: 'wrong' as const }, { item: 'marked', result: 'not_seen' as const }]
    await changeQueue(walk, (queue) => [{ kind: 'start' as const }, { ...checkInAt(0), answers: seen }].reduce((all, deed) => enqueue(all, deed, { key: idOf(300 + all.length), at }), queue))
    await refuse(2, 'CODE_FORGED')
    open('/walk/:id/at/:checkpoint', { checkpoint: idOf(10) }, '?mends=2')
    await userEvent.type(await screen.findByLabelText(/点位码/), sheetOf(0))
    await userEvent.click(within(screen.getByRole('group', { name: /标线/ })).getByLabelText('正常'))
    await userEvent.click(screen.getByRole('button', { name: '签到' }))
    await waitFor(async () => expect((await queueOf(walk))[2]).toMatchObject({ action: { answers: [{ item: 'clear', result: 'wrong' }, { item: 'marked', result: 'fine' }] } }))
  })

  it('is let go only by the person, and after being asked', async () => {
    await walked()
    await refuse(2, 'CODE_FORGED')
    open('/walk/:id/queue')
    await userEvent.click(await screen.findByRole('button', { name: '放弃' }))
    expect((await queueOf(walk))[1]?.state).toBe('refused')
    await userEvent.click(screen.getByRole('button', { name: '确定放弃这一条' }))
    await waitFor(async () => expect((await queueOf(walk))[1]?.state).toBe('let_go'))
  })

  it('keeps the id of what it mends, so that photos follow', async () => {
    await walked()
    await refuse(3, 'FOUND_AHEAD')
    open('/walk/:id/find', {}, `?finding=${idOf(60)}&mends=3`)
    await userEvent.click(await screen.findByRole('button', { name: '记下' }))
    await waitFor(async () => expect((await queueOf(walk))[3]).toMatchObject({ state: 'waiting', action: { kind: 'find', finding: idOf(60), checkpoint: idOf(10) } }))
  })

  it('shows a photo that was refused, until another one is taken or it is let go', async () => {
    await walked()
    const taken = { kind: 'photo' as const, photo: idOf(70), of: idOf(60), stage: 'before' as const, digest: 'a'.repeat(64), bytes: 7 }
    await changeQueue(walk, (queue) => enqueue(queue, taken, { key: idOf(304), at }), [{ photo: idOf(70), walk, bytes: null, state: 'refused', problem: 'PHOTO_WRONG' }])
    open('/walk/:id/queue')
    expect(await screen.findByText(/传上来的不是当时拍的照片/)).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: '放弃这张照片' }))
    await waitFor(async () => expect((await photosOf(walk))[0]?.state).toBe('let_go'))
  })

  it('changes of a finding go out field by field, each with what was seen before', async () => {
    await walked()
    open('/walk/:id/find', {}, `?finding=${idOf(60)}`)
    await userEvent.type(await screen.findByLabelText('具体位置'), '东侧')
    await userEvent.click(screen.getByRole('button', { name: '记下' }))
    await waitFor(async () => expect((await queueOf(walk))[3]).toMatchObject({ action: { kind: 'amend', finding: idOf(60), fields: { spot: { base: null, value: '东侧' } } } }))
  })

  it('says that the clock is wrong, that both sides changed a field, and why nothing is taken', async () => {
    await walked()
    await changeQueue(walk, (queue) => letGo(queue, 1))
    await amendWalk(walk, { clock: { offset: 3 * 3_600_000, isWrong: true }, disputed: 2, refused: 'NOT_ON_SHIFT' })
    open('/walk/:id/queue')
    expect(await screen.findByText('手机时间慢了 3 小时，记录里会同时留下服务器的时间。')).toBeDefined()
    expect(screen.getByText(/有 2 处，手机上和后台改得不一样/)).toBeDefined()
    expect(screen.getByText(/您不在这个班次上。记录都还在手机上/)).toBeDefined()
  })
})

describe('my patrols', () => {
  it('are listed as they were answered last while there is no network', async () => {
    const { shift } = await packOf()
    fakeNetwork({ 'patrols.phone.own': () => ({ rows: [shift], asOf: at }) })
    draw(WalkListPage, { as })
    expect(await screen.findByText('三号院日常路线')).toBeDefined()
    cleanup()
    queryClient.clear() // the browser was closed
    fakeNetwork()
    draw(WalkListPage, { as })
    expect(await screen.findByText('现在没有网络，下面是上次取到的班次。')).toBeDefined()
    expect(screen.getByRole('link', { name: /三号院日常路线/ }).getAttribute('href')).toBe(`/m/patrols/walk/${idOf(1)}`)
    onlineManager.setOnline(false)
    fakeNetwork({ 'patrols.phone.own': () => ({ rows: [shift], asOf: at }) })
    onlineManager.setOnline(true)
    await waitFor(() => expect(screen.queryByText('现在没有网络，下面是上次取到的班次。')).toBeNull())
  })

  it('stand as what was done on this phone says, before it has arrived', async () => {
    const { shift } = await packOf()
    await changeQueue(walk, (queue) => [{ kind: 'start' as const }, checkInAt(0)].reduce((all, deed) => enqueue(all, deed, { key: idOf(300 + all.length), at }), queue))
    fakeNetwork({ 'patrols.phone.own': () => ({ rows: [shift], asOf: at }) })
    draw(WalkListPage, { as })
    expect((await screen.findByText('2 条待传')).closest('a')?.textContent).toMatch(/巡查中.*已到 1\/3 个点位/)
  })

  it('say why there is none', async () => {
    fakeNetwork({ 'patrols.phone.own': () => ({ rows: [], asOf: at }) })
    draw(WalkListPage, { as })
    expect(await screen.findByText('这几天没有轮到您的巡查。')).toBeDefined()
  })
})
