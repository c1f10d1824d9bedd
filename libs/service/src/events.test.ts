import { randomUUID } from 'node:crypto'
import { directoryChanged } from '@wuxin/events/platform'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { sql } from 'kysely'
import { receive } from './events.ts'
import { outbox, type Envelope } from './outbox.ts'
import { serviceApp } from './http.ts'
import { listener, noteWritten, notes } from './kit.fixture.ts'
import type { Reach } from './peers.ts'
import { startRelay } from './relay.ts'
import { staffMember } from './test-people.ts'
import { everywhere } from './scope.ts'
import { announced, asOwner, doing, serviceUnderTest } from './testing.ts'
import { inWork, type Work } from './work.ts'

const reach = new Map<string, Reach>()
const writer = serviceUnderTest(notes, { reach })
const hearer = serviceUnderTest(listener)
const area = '140226100003'
const worker = staffMember([{ role: 'community_worker', area }])

const hearing: Reach = (request) => serviceApp(hearer.service).fetch(request)
const heard = async (text: string) => {
  const { rows } = await sql<{ n: string }>`select count(*) as n from heard where text = ${text}`.execute(hearer.service.orm.em.fork().getKysely<any>())
  return Number(rows[0]?.n)
}

describe('a service that asks another in the middle of work', () => {
  it('stays in its own transaction, and the other in its own', async () => {
    const call = { caller: worker, now: new Date('2025-04-21T10:00:00+08:00'), procedure: 'test', requestId: 'test' }
    const tables = (work: Work) => sql<{ name: string }>`select current_schema() as name`.execute(work.db).then(({ rows }) => rows[0]?.name)
    const seen = await inWork(writer.service, call, everywhere, async (outer) => {
      const inner = await inWork(hearer.service, call, everywhere, tables)
      return [await tables(outer), inner]
    })
    expect(seen).toEqual(['notes', 'listener'])
  })
})
/** One work that announces all of it. */
const tellAll = (...texts: string[]) =>
  doing(writer, async (work) => {
    for (const text of texts) await work.publish(noteWritten, { id: randomUUID(), text })
  })

describe('events of one work', () => {
  beforeEach(async () => {
    reach.set('listener', hearing)
    await asOwner(writer, 'delete from notes_jobs.job')
  })

  it('take effect in the order in which they were announced', async () => {
    const texts = Array.from({ length: 20 }, (_, index) => `依次${index + 1}`)
    await tellAll(...texts)
    expect((await announced(writer)).map(({ payload }) => payload.text)).toEqual(texts)
    expect(await writer.service.relay()).toEqual({ delivered: 20, waiting: 0 })
    expect((await asOwner(hearer, `select text from heard where text like '依次%' order by n`)).map(({ text }) => text)).toEqual(texts)
  })

  it('wait behind one that cannot be taken yet, those before it and of other works do not', async () => {
    await tellAll('在前', 'poison', '在后')
    await tellAll('别的事')
    expect(await writer.service.relay()).toEqual({ delivered: 2, waiting: 2 })
    expect(await Promise.all(['在前', 'poison', '在后', '别的事'].map(heard))).toEqual([1, 0, 0, 1])
  })

  it('arrive also where there are more of them than go in one delivery, and beside others', async () => {
    const texts = Array.from({ length: 230 }, (_, index) => `很多${index + 1}`)
    await Promise.all([tellAll('一件'), tellAll(...texts), tellAll('两件')])
    expect(await writer.service.relay()).toEqual({ delivered: 232, waiting: 0 })
    expect((await asOwner(hearer, `select text from heard where text like '很多%' order by n`)).map(({ text }) => text)).toEqual(texts)
  })

  it('are carried after those that a version before left one by one', async () => {
    const left: Envelope = { id: randomUUID(), name: noteWritten.name, source: 'notes', at: '2025-04-21T02:00:00.000Z', requestId: 'test', payload: { id: randomUUID(), text: '上一版' } }
    await writer.service.boss.insert(outbox, [{ data: left }])
    await tellAll('这一版')
    expect(await writer.service.relay()).toEqual({ delivered: 2, waiting: 0 })
    expect(await Promise.all(['上一版', '这一版'].map(heard))).toEqual([1, 1])
  })
})

describe('an event', () => {
  beforeAll(() => asOwner(writer, 'delete from notes_jobs.job'))

  it('that a service does not declare cannot be published', async () => {
    const call = { caller: worker, now: new Date('2025-04-21T10:00:00+08:00'), procedure: 'test', requestId: 'test' }
    const published = inWork(writer.service, call, everywhere, (work) => work.publish(directoryChanged, { county: '140226' }))
    await expect(published).rejects.toThrow('notes publishes platform.directory-changed without declaring it')
  })

  it('takes effect in another service once its work is committed', async () => {
    reach.set('listener', hearing)
    await writer.as(worker).write({ area, text: '告诉大家' })
    expect(await heard('告诉大家')).toBe(0)
    expect(await writer.service.relay()).toEqual({ delivered: 1, waiting: 0 })
    expect(await heard('告诉大家')).toBe(1)
  })

  it('is carried as soon as its work is committed, without waiting for the next look at the outbox', async () => {
    reach.set('listener', hearing)
    await startRelay(writer.service)
    const looks = vi.spyOn(writer.service.boss, 'notifyWorker')
    await expect(writer.as(worker).write({ area, text: '没有发生', failAfter: true })).rejects.toThrow()
    expect(looks).not.toHaveBeenCalled()
    await writer.as(worker).write({ area, text: '马上' })
    expect(looks).toHaveBeenCalledOnce()
    await expect.poll(() => heard('马上')).toBe(1)
    await writer.service.boss.offWork(outbox)
    expect(await heard('没有发生')).toBe(0)
  })

  it('takes effect once however often it is delivered, also at the same time', async () => {
    const message: Envelope = { id: randomUUID(), name: 'notes.written', source: 'notes', at: '2025-04-21T02:00:00.000Z', requestId: 'test', payload: { id: randomUUID(), text: '三次' } }
    await Promise.all([1, 2, 3].map(() => receive(hearer.service, message)))
    expect(await heard('三次')).toBe(1)
  })

  it('waits for a service that is down, and is not lost', async () => {
    reach.set('listener', () => Promise.reject(new Error('connection refused')))
    await writer.as(worker).write({ area, text: '等你回来' })
    expect(await writer.service.relay()).toEqual({ delivered: 0, waiting: 1 })
    reach.set('listener', hearing)
    await sql`update notes_jobs.job set start_after = now() where state = 'retry'`.execute(writer.service.orm.em.fork().getKysely<any>())
    expect(await writer.service.relay()).toEqual({ delivered: 1, waiting: 0 })
    expect(await heard('等你回来')).toBe(1)
  })

  it('that cannot be taken keeps no other back', async () => {
    await writer.as(worker).write({ area, text: 'poison' })
    await writer.as(worker).write({ area, text: '后来的' })
    expect(await writer.service.relay()).toEqual({ delivered: 1, waiting: 1 })
    expect(await heard('后来的')).toBe(1)
    expect(await heard('poison')).toBe(0)
  })

  it('is refused from anybody who is no service of the suite', async () => {
    const knock = (authorization: string) => serviceApp(hearer.service).request('/internal/events', { method: 'POST', headers: { authorization }, body: '[]' })
    expect((await knock('')).status).toBe(401)
    expect((await knock('Bearer forged')).status).toBe(401)
  })
})
