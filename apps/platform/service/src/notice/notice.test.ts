import { randomUUID } from 'node:crypto'
import { noticeSent, type Addressee } from '@wuxin/events/notice'
import type { Caller } from '@wuxin/platform/caller'
import type { DirectorySnapshot } from '@wuxin/platform/directory'
import type { UnreadState } from '@wuxin/platform/notice.schema'
import { receive } from '@wuxin/service/events'
import { serviceApp } from '@wuxin/service/http'
import type { Reach } from '@wuxin/service/peers'
import { directoryOnly, serviceUnderTest } from '@wuxin/service/testing'
import { staffMember } from '@wuxin/service/test-people'
import { issueToken } from '@wuxin/service/token'
import { beforeEach, describe, expect, it } from 'vitest'
import { browser, personWith, xijie, yuntai } from '../identity.fixture.ts'
import { service } from '../service.ts'
import { tidy } from '../session/session.jobs.ts'
import { NoticeBoard, noticeBoard } from './notice-board.ts'

const reach = new Map<string, Reach>()
let clock = new Date('2025-04-21T10:00:00+08:00')
const at = serviceUnderTest(service, { reach, now: () => clock })
const rows = (sql: string): Promise<Record<string, any>[]> => at.service.orm.em.fork().getConnection().execute(sql)
const caller = (id: string): Caller => staffMember([], { id })

const post = (user: string, role: DirectorySnapshot['posts'][number]['role'], area: string, unit: string | null = null) => ({ user, name: user, role, area, unit })
function directory(...posts: DirectorySnapshot['posts']) {
  reach.set('platform', directoryOnly({ revision: '1', county: '140226', areas: [{ code: '140226', name: '左云县' }], units: [], posts, calendar: {} }))
  at.service.directories.forget('140226')
}
beforeEach(() => directory())

/** Tells people something; the same `event` is the same fact told again. */
const tell = (to: Addressee[], { event = randomUUID(), text = 'notice.overdue', area = yuntai } = {}) =>
  receive(at.service, { id: event, name: noticeSent.name, source: 'feedback', at: clock.toISOString(), requestId: 'test', payload: { module: 'feedback', to, text, params: { number: 'MQ-1' }, link: '/feedback/cases/1', area } })
const texts = async (id: string) => (await at.as(caller(id)).notices.list({})).rows.map((row) => row.text)

describe('a notice', () => {
  it('reaches an account, the members of a unit and the holders of a role at the place or above', async () => {
    const [one, member, holder, above, beside] = await Promise.all(Array.from({ length: 5 }, () => personWith(at.service))) as [string, string, string, string, string]
    directory(post(member, 'unit_contact', '140226', 'heating'), post(holder, 'grid_worker', `${yuntai}001001`), post(above, 'community_worker', yuntai), post(beside, 'community_worker', xijie))
    await tell([{ user: one }], { text: 'to-one' })
    await tell([{ unit: 'heating' }], { text: 'to-unit' })
    await tell([{ role: 'grid_worker', area: `${yuntai}001001` }], { text: 'to-holder' })
    await tell([{ role: 'community_worker', area: `${yuntai}001001` }], { text: 'to-above' })
    expect(await Promise.all([one, member, holder, above, beside].map(texts))).toEqual([['to-one'], ['to-unit'], ['to-holder'], ['to-above'], []])
  })

  it('comes once to whoever is meant twice, and once however often it is delivered', async () => {
    const id = await personWith(at.service)
    directory(post(id, 'grid_worker', yuntai, 'heating'), post(id, 'party_member', yuntai, 'heating'))
    const event = randomUUID()
    const to: Addressee[] = [{ user: id }, { unit: 'heating' }, { role: 'grid_worker', area: yuntai }]
    await Promise.all([tell(to, { event }), tell(to, { event })])
    await tell(to, { event })
    expect(await texts(id)).toEqual(['notice.overdue'])
  })

  it('passes over people without an account, disabled ones, and ids that are none', async () => {
    const [without, disabled] = [await personWith(at.service, { userName: null }), await personWith(at.service)]
    await rows(`update account set disabled_at = now() where id = '${disabled}'`)
    await tell([{ user: without }, { user: disabled }, { user: 'user-1' }, { unit: 'nobody' }, { role: 'county_leader', area: yuntai }])
    expect(await rows(`select 1 from notice where account in ('${without}', '${disabled}')`)).toEqual([])
  })

  it('waits while the county’s directory is out of reach', async () => {
    const id = await personWith(at.service)
    reach.set('platform', () => Promise.reject(new Error('down')))
    const event = randomUUID()
    await expect(tell([{ user: id }], { event, area: '140299' })).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    expect(await texts(id)).toEqual([])
  })
})

describe('my notices', () => {
  it('are mine alone, the newest first, in pages, with the reason where there are none', async () => {
    const [mine, other] = [await personWith(at.service), await personWith(at.service)]
    expect(await at.as(caller(mine)).notices.list({})).toEqual({ rows: [], total: 0, asOf: clock.toISOString(), empty: 'nothing-yet', unread: 0 })
    for (const text of ['first', 'second', 'third']) {
      clock = new Date(clock.getTime() + 60_000)
      await tell([{ user: mine }], { text })
    }
    await tell([{ user: other }], { text: 'not mine' })
    const page = await at.as(caller(mine)).notices.list({ size: 2 })
    expect(page).toMatchObject({ total: 3, unread: 3, empty: null, rows: [{ text: 'third', module: 'feedback', params: { number: 'MQ-1' }, link: '/feedback/cases/1', area: yuntai, at: clock.toISOString(), readAt: null }, { text: 'second' }] })
    expect((await at.as(caller(mine)).notices.list({ size: 2, page: 2 })).rows.map((row) => row.text)).toEqual(['first'])
    await expect(at.as(null).notices.list({})).rejects.toMatchObject({ message: 'UNAUTHENTICATED' })
  })

  it('are read one by one or all, once, and nobody reads another’s', async () => {
    const [mine, other] = [await personWith(at.service), await personWith(at.service)]
    await tell([{ user: mine }, { user: other }])
    await tell([{ user: mine }])
    const [newest] = (await at.as(caller(mine)).notices.list({})).rows
    expect(await at.as(caller(other)).notices.markRead({ ids: [String(newest?.id)] })).toEqual({ unread: 1 })
    expect(await at.as(caller(mine)).notices.unreadCount()).toBe(2)
    expect(await at.as(caller(mine)).notices.markRead({ ids: [String(newest?.id)] })).toEqual({ unread: 1 })
    const readAt = clock.toISOString()
    clock = new Date(clock.getTime() + 60_000)
    expect(await at.as(caller(mine)).notices.markRead({ all: true })).toEqual({ unread: 0 })
    expect((await at.as(caller(mine)).notices.list({})).rows.find((row) => row.id === newest?.id)?.readAt).toBe(readAt)
    expect(await at.as(caller(mine)).notices.list({ unread: true })).toMatchObject({ total: 0, empty: 'filter' })
    await expect(at.as(caller(mine)).notices.markRead({ ids: [] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await at.as(caller(other)).notices.unreadCount()).toBe(1)
  })

  it('of last year are let go', async () => {
    const id = await personWith(at.service)
    await tell([{ user: id }])
    await rows(`update notice set at = at - interval '366 days' where account = '${id}'`)
    await tidy(at.service)
    expect(await texts(id)).toEqual([])
  })
})

describe('live notices', () => {
  /** Somebody signed in, and what their page is told; `next` waits for the next word. */
  async function watching() {
    const userName = `zuoyun.${randomUUID().slice(0, 8)}`
    const id = await personWith(at.service, { userName })
    const page = browser(at.service)
    await page.signIn(userName)
    const { caller: who, token } = await page.session()
    const words = (await at.as(who as Caller).notices.live()) as AsyncIterable<UnreadState>
    const told = words[Symbol.asyncIterator]()
    return { id, who: who as Caller, page, token: token as string, told, next: async () => (await told.next()).value as UnreadState | undefined }
  }
  const look = () => noticeBoard(at.service).look()

  it('tell how many are unread at once, when one comes and when one is read', async () => {
    const { id, who, next, told } = await watching()
    expect(await next()).toEqual({ unread: 0, latest: null })
    await tell([{ user: id }])
    const [word] = await Promise.all([next(), look()])
    expect(word).toEqual({ unread: 1, latest: clock.toISOString() })
    await at.as(who).notices.markRead({ all: true })
    expect((await Promise.all([next(), look()]))[0]).toEqual({ unread: 0, latest: null })
    await told.return?.()
  })

  it('tell nothing of other people’s', async () => {
    const [mine, other] = [await watching(), await watching()]
    await Promise.all([mine.next(), other.next()])
    await tell([{ user: other.id }])
    await look()
    await tell([{ user: mine.id }])
    const words = await Promise.all([mine.next(), other.next(), look()])
    expect(words.slice(0, 2)).toMatchObject([{ unread: 1 }, { unread: 1 }])
    await Promise.all([mine.told.return?.(), other.told.return?.()])
  })

  it('end when the session ends, wherever it was ended', async () => {
    const { who, next, told } = await watching()
    await next()
    await at.as(who).session.endAll()
    expect((await Promise.all([told.next(), look()]))[0].done).toBe(true)
  })

  it('end when the service stops, and ask the database nothing more', async () => {
    const { who, told } = await watching()
    const stopping = new AbortController()
    const board = new NoticeBoard({ ...at.service, ending: stopping.signal })
    const words = board.watch(String(who.session), undefined)
    expect((await words.next()).value).toEqual({ unread: 0, latest: null })
    stopping.abort()
    expect((await words.next()).done).toBe(true)
    await told.return?.()
  })

  it('are for whoever is signed in', async () => {
    await expect(at.as(null).notices.live()).rejects.toMatchObject({ message: 'UNAUTHENTICATED' })
  })

  it('travel as server-sent events, and stop with the page', async () => {
    const { token, told } = await watching()
    const leaving = new AbortController()
    const request = new Request('http://platform/api/platform/trpc/notices.live', { headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' }, signal: leaving.signal })
    const response = await serviceApp(at.service).fetch(request)
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
    let text = ''
    for await (const bytes of response.body ?? []) {
      text += Buffer.from(bytes).toString()
      if (text.includes('"unread":0')) leaving.abort()
    }
    expect(text).toContain('"unread":0')
    await told.return?.()
    const refused = await serviceApp(at.service).request('http://platform/api/platform/trpc/notices.live', { headers: { authorization: `Bearer ${await issueToken(at.service.keys, { ...caller(randomUUID()), kind: 'resident' })}` } })
    expect(await refused.text()).toContain('UNAUTHENTICATED')
  })
})
