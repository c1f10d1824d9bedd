import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { InstanceList } from './instance-list.ts'
import { listenAt, type Listening } from './listen.ts'
import { Peers, type Reach } from './peers.ts'
import { testKeys } from './test-people.ts'

const listening: Listening[] = []
afterEach(async () => {
  await Promise.all(listening.splice(0).map((each) => each.drain(0)))
})
const listen = async (fetch: Reach) => {
  const server = await listenAt('http://127.0.0.1:0', fetch)
  listening.push(server)
  return server
}

interface Shown {
  id: string
  version: string
  address: string | null
}
let shown: Record<string, Shown[]> = {}
let asked = 0
const registry: Reach = () => {
  asked += 1
  return Response.json({ services: shown })
}
beforeEach(() => {
  shown = {}
  asked = 0
})

/** A list that knows the registry; it looks when it is told to, or when a request failed. */
const listed = () => {
  const list = new InstanceList('test', testKeys(), pino({ level: 'silent' }))
  list.addLocal('platform', 'registry', registry)
  const send = async (init: RequestInit = {}, service = 'notes') => {
    const response = await list.reach.get(service)?.(new Request(`http://${service}/x`, init))
    return response?.text()
  }
  return { list, send }
}

/** An instance that answers with its name and what it was sent. */
const instance = async (name: string): Promise<Shown & Listening> => {
  const server = await listen(async (request) => new Response(`${name} ${await request.text()}`.trim()))
  return { ...server, id: randomUUID(), version: name }
}
const keyed = { method: 'POST', body: 'words', headers: { 'idempotency-key': randomUUID() } }

describe('the list of instances', () => {
  it('sends to those that the registry names, in turn', async () => {
    const { list, send } = listed()
    shown = { notes: [await instance('a'), await instance('b')] }
    await list.refresh()
    const answers = [await send(), await send(), await send(), await send()]
    expect(answers.toSorted()).toEqual(['a', 'a', 'b', 'b'])
  })

  it('follows a change without a new map', async () => {
    const { list, send } = listed()
    shown = { notes: [await instance('a')] }
    await list.refresh()
    const reach = list.reach.get('notes')
    shown = { notes: [await instance('b')] }
    await list.refresh()
    expect(list.reach.get('notes')).toBe(reach)
    expect(await send()).toBe('b')
  })

  it('reaches an instance of its own process without an address, and leaves out one of another process that has none', async () => {
    const { list, send } = listed()
    const [own, foreign] = [randomUUID(), randomUUID()]
    list.addLocal('notes', own, async () => new Response('inside'))
    shown = { notes: [own, foreign].map((id) => ({ id, version: 'a', address: null })) }
    await list.refresh()
    expect([await send(), await send()]).toEqual(['inside', 'inside'])
  })

  it('goes on with those known last, where the registry names nobody or cannot be asked', async () => {
    const { list, send } = listed()
    shown = { notes: [await instance('a')] }
    await list.refresh()
    shown = { notes: [] }
    await list.refresh()
    expect(await send()).toBe('a')
    list.addLocal('platform', 'registry', () => Promise.reject(new Error('down')))
    await list.refresh()
    expect(await send()).toBe('a')
  })

  it('forgets a service that the registry no longer speaks of, unless it was told of it otherwise', async () => {
    const { list, send } = listed()
    const kept = await instance('kept')
    list.addAddress('kept', kept.address)
    shown = { notes: [await instance('a')], kept: [kept] }
    await list.refresh()
    shown = {}
    await list.refresh()
    expect([...list.reach.keys()]).toEqual(['platform', 'kept'])
    expect(await send({}, 'kept')).toBe('kept')
    shown = { notes: [await instance('b')] }
    await list.refresh()
    expect(await send()).toBe('b')
  })

  it('knows a service that nobody serves yet: events wait for it', async () => {
    const { list, send } = listed()
    shown = { notes: [] }
    await list.refresh()
    expect([...list.reach.keys()]).toEqual(['platform', 'notes'])
    await expect(send()).rejects.toMatchObject({ code: 'UNAVAILABLE', params: { service: 'notes' } })
  })
})

describe('a request that could not be sent', () => {
  it('finds an instance that showed itself since the last look, whatever it asks', async () => {
    const { list, send } = listed()
    shown = { notes: [] }
    await list.refresh()
    shown = { notes: [await instance('late')] }
    expect(await send({ method: 'POST', body: 'words' })).toBe('late words')
  })

  const gone = async () => {
    const { address, drain, ...facts } = await instance('gone')
    await drain(0)
    return { ...facts, address }
  }

  it('goes to another instance, the registry having been asked at once: reads, and changes with a key', async () => {
    const { list, send } = listed()
    const [first, other] = [await gone(), await instance('b')]
    shown = { notes: [first] }
    await list.refresh()
    shown = { notes: [other] }
    expect(await send()).toBe('b')
    expect(asked).toBe(2)
    shown = { notes: [await gone()] }
    await list.refresh()
    shown = { notes: [other] }
    expect(await send(keyed)).toBe('b words')
  })

  it('goes to another instance whenever one service asks another: what they ask has the same effect twice', async () => {
    const { list } = listed()
    const peers = new Peers('test', testKeys(), list.reach)
    shown = { notes: [await gone()] }
    await list.refresh()
    shown = { notes: [await instance('b')] }
    expect(await (await peers.ask('notes', '/internal/events', [])).text()).toBe('b []')
  })

  it('fails where it may not be repeated', async () => {
    const { list, send } = listed()
    shown = { notes: [await gone()] }
    await list.refresh()
    shown = { notes: [await instance('b')] }
    await expect(send({ method: 'POST', body: 'words' })).rejects.toThrow()
    expect(asked).toBe(1)
  })

  it('fails at last where nobody is there, also for the registry itself', async () => {
    const { list, send } = listed()
    shown = { notes: [await gone()] }
    await list.refresh()
    await expect(send()).rejects.toThrow()
    list.addAddress('platform', (await gone()).address ?? '')
    await expect(send({}, 'platform')).rejects.toThrow()
  })

  it('is not sent again once an answer has begun', async () => {
    const { list, send } = listed()
    let taken = 0
    const breaking = createServer((_request, response) => {
      taken += 1
      response.writeHead(200, { 'content-length': 100 }).write('begun', () => response.destroy())
    }).listen(0, '127.0.0.1')
    await once(breaking, 'listening')
    const bound = breaking.address()
    shown = { notes: [{ id: randomUUID(), version: 'a', address: `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}` }] }
    await list.refresh()
    await expect(send(keyed)).rejects.toThrow()
    expect(taken).toBe(1)
    breaking.close()
  })
})
