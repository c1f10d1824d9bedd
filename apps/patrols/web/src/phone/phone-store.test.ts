import { countsOf, enqueue, type Queue } from '@wuxin/patrols/queue.rules'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { checkInAt, findOf, idOf, newPhone, packOf } from './phone.fixture.ts'
import { amendPhoto, amendWalk, changeQueue, closePhone, forgetWalk, keepOwn, keepPack, keptOwn, photosOf, queueOf, walkId, walkOf, walksOf } from './phone-store.ts'

const at = '2025-04-21T02:00:00.000Z'
const walk = walkId('wang', idOf(1))
const add = (index: number) => changeQueue(walk, (queue) => enqueue(queue, checkInAt(index % 3, idOf(200 + index)), { key: idOf(300 + index), at }))
const seqs = (queue: Queue) => queue.map((each) => (each.state === 'unreadable' ? each.seq : each.action.seq))

beforeEach(newPhone)

describe('what a phone keeps', () => {
  it('is there after the browser was closed', async () => {
    await keepPack('wang', await packOf())
    await add(0)
    await closePhone()
    expect(seqs(await queueOf(walk))).toEqual([1])
    expect((await walkOf(walk))?.pack.checkpoints).toHaveLength(3)
  })

  it('gives places without gaps to what is done at once', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, index) => add(index)))
    expect(seqs(await queueOf(walk))).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
  })

  it('keeps photos with what they belong to, or neither', async () => {
    const photo = { photo: idOf(9), walk, bytes: new Blob(['picture']), state: 'waiting' as const, problem: null }
    await expect(changeQueue(walk, () => { throw new Error('no such thing') }, [photo])).rejects.toThrow('no such thing')
    expect(await photosOf(walk)).toEqual([])
    await changeQueue(walk, (queue) => enqueue(queue, findOf(idOf(8)), { key: idOf(7), at }), [photo])
    await amendPhoto(photo.photo, { state: 'there', bytes: null })
    expect(await photosOf(walk)).toMatchObject([{ photo: idOf(9), state: 'there', bytes: null }])
  })

  it('says that the phone is full, and has written nothing down', async () => {
    await add(0)
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    await expect(add(1)).rejects.toMatchObject({ code: 'PHONE_FULL' })
    vi.restoreAllMocks()
    expect(seqs(await queueOf(walk))).toEqual([1])
  })

  it('taken along anew, keeps what was done and under which queue', async () => {
    await keepPack('wang', await packOf())
    await amendWalk(walk, { disputed: 2 })
    await add(0)
    const before = await walkOf(walk)
    await keepPack('wang', { ...(await packOf()), asOf: '2025-04-21T03:00:00.000Z' })
    expect(await walkOf(walk)).toEqual({ ...before, pack: { ...before?.pack, asOf: '2025-04-21T03:00:00.000Z' } })
  })

  it('is each person\'s own on a phone that two share', async () => {
    await keepPack('wang', await packOf())
    await keepPack('li', await packOf())
    await add(0)
    const [wangs, lis] = [await walksOf('wang'), await walksOf('li')]
    expect(wangs[0]?.queue).not.toBe(lis[0]?.queue)
    expect(await queueOf(walkId('li', idOf(1)))).toEqual([])
    await keepOwn('wang', { rows: [], asOf: at })
    expect([await keptOwn('wang'), await keptOwn('li')]).toEqual([{ rows: [], asOf: at }, null])
  })

  it('leaves what a newer version wrote as it is, in its place', async () => {
    await add(0)
    await add(1)
    await closePhone()
    const newer = { walk, seq: 2, state: 'waiting', tries: 0, problem: null, action: { ...checkInAt(1), kind: 'levitate', key: idOf(301), at, seq: 2, format: 2 } }
    const raw = await openDB('wuxin-patrols')
    await raw.put('queue', newer)
    raw.close()
    await add(2)
    expect(countsOf(await queueOf(walk))).toMatchObject({ waiting: 2, unreadable: 1 })
    expect(seqs(await queueOf(walk))).toEqual([1, 2, 3])
    await closePhone()
    const again = await openDB('wuxin-patrols')
    expect(await again.get('queue', [walk, 2])).toEqual(newer)
    again.close()
  })

  it('is forgotten whole, and nothing of another shift with it', async () => {
    await keepPack('wang', await packOf())
    await keepPack('wang', await packOf(idOf(4)))
    await add(0)
    await forgetWalk(walk)
    expect([await walkOf(walk), await queueOf(walk), (await walksOf('wang')).length]).toEqual([null, [], 1])
  })
})
