import { countsOf, enqueue } from '@wuxin/patrols/queue.rules'
import { receive, type Kept } from '@wuxin/patrols/sync.rules'
import type { Action, ActionAnswer, Deed, SyncInput } from '@wuxin/patrols/sync.schema'
import { DomainProblem } from '@wuxin/web/problem'
import { beforeEach, describe, expect, it } from 'vitest'
import { checkInAt, findOf, idOf, newPhone, packOf } from './phone.fixture.ts'
import { changeQueue, keepPack, photosOf, queueOf, walkId, walkOf, type KeptPhoto } from './phone-store.ts'
import { isHome, sendAll, unsentOf, type PhoneLine } from './sending.ts'

const walk = walkId('wang', idOf(1))
const at = '2025-04-21T02:00:00.000Z'
const lost = () => new DomainProblem({ code: 'OFFLINE', level: 'fault' })

/** The other end, with a line that does what the weather says of each request; what it wrote down stays. */
class Service implements PhoneLine {
  kept: Kept[] = []
  written: Action[] = []
  files = new Map<string, string>()
  arrivals: string[] = []
  given: string[] = []
  samples: SyncInput['sample'][] = []
  refuses: Record<number, string> = {}
  broken: string | null = null
  disputed = 0
  readonly #weather: ('fine' | 'request lost' | 'answer lost')[]
  readonly #answers = new Map<string, ActionAnswer>()

  constructor(weather: ('fine' | 'request lost' | 'answer lost')[] = []) {
    this.#weather = weather
  }

  /** Does it, unless the request is lost; then loses the answer, or gives it. */
  async #over<Answer>(deed: () => Answer): Promise<Answer> {
    const day = this.#weather.shift() ?? 'fine'
    if (day === 'request lost') throw lost()
    const answer = deed()
    if (day === 'answer lost') throw lost()
    return answer
  }

  sync = ({ actions, sample }: SyncInput) =>
    this.#over(() => {
      this.samples.push(sample)
      const bodies = new Map(actions.map((each) => [each.key, each]))
      const { ready, arrivals, next } = receive(this.kept, actions.map(({ key, seq, ...body }) => ({ key, seq, digest: JSON.stringify(body) })))
      for (const { key, seq, digest } of ready) {
        this.kept.push({ key, seq, digest, isHeld: false })
        const body = bodies.get(key)
        const code = this.refuses[seq]
        if (body && !code) this.written.push(body)
        this.#answers.set(key, { key, seq, outcome: code ? 'refused' : 'done', problem: code ? { code, params: {} } : null })
      }
      const clock = { offset: 60_000, uncertain: 100, isWrong: false }
      return { serverAt: at, next, answers: arrivals.flatMap(({ of }) => this.#answers.get(of.key) ?? []), clock, photosWaiting: [], disputed: this.disputed }
    })

  upload = (key: string) =>
    this.#over(() => {
      if (key === this.broken) throw new DomainProblem({ code: 'FILE_BROKEN' })
      this.files.set(key, `file of ${key}`)
      return `file of ${key}`
    })

  lost = async ({ photo }: { photo: string }) => void this.given.push(photo)

  arrived = ({ photo }: { photo: string }) =>
    this.#over(() => {
      this.arrivals.push(photo)
      return { state: 'there' as const }
    })
}

const photoOf = (number: number): [Deed, KeptPhoto] => [
  { kind: 'photo', photo: idOf(number), of: idOf(500), stage: 'before', digest: 'a'.repeat(64), bytes: 7 },
  { photo: idOf(number), walk, bytes: new Blob(['picture']), state: 'waiting', problem: null },
]

async function doAll(deeds: Deed[], photos: KeptPhoto[] = []) {
  await changeQueue(walk, (queue) => deeds.reduce((all, deed) => enqueue(all, deed, { key: idOf(1000 + all.length), at }), queue), photos)
}

/** Sends as the page does: again after every loss. */
async function untilHome(service: PhoneLine) {
  let losses = 0
  for (let isSent = false; !isSent; ) {
    isSent = await sendAll(service, 'wang').then(
      () => true,
      () => false,
    )
    if (!isSent) losses += 1
  }
  return losses
}

beforeEach(async () => {
  await newPhone()
  await keepPack('wang', await packOf())
})

describe('what waits on a phone', () => {
  it('arrives once and in order over a line that drops, the photos behind the words', async () => {
    const photos = Array.from({ length: 6 }, (_, index) => photoOf(600 + index))
    const deeds: Deed[] = [{ kind: 'start' }, ...Array.from({ length: 240 }, (_, index) => checkInAt(index % 3, idOf(2000 + index))), findOf(idOf(500)), ...photos.map(([deed]) => deed), { kind: 'finish', skipped: [], words: null }]
    await doAll(deeds, photos.map(([, photo]) => photo))
    const service = new Service(['request lost', 'answer lost', 'fine', 'answer lost', 'fine', 'fine', 'answer lost', 'request lost', 'fine', 'answer lost'])
    expect(await untilHome(service)).toBe(6)
    expect(service.written.map(({ seq }) => seq)).toEqual(deeds.map((_, index) => index + 1))
    expect([service.files.size, new Set(service.arrivals).size]).toEqual([6, 6])
    expect((await photosOf(walk)).every(({ state, bytes }) => state === 'there' && bytes === null)).toBe(true)
    expect(await isHome(walk)).toBe(true)
    expect(await unsentOf(walk)).toEqual({ actions: 0, photos: 0 })
  })

  it('asks, with nothing left to send, whether what was in dispute still is', async () => {
    const service = new Service()
    service.disputed = 2
    await doAll([{ kind: 'start' }])
    await sendAll(service, 'wang')
    expect((await walkOf(walk))?.disputed).toBe(2)
    service.disputed = 0
    await sendAll(service, 'wang')
    expect((await walkOf(walk))?.disputed).toBe(0)
    await sendAll(service, 'wang')
    expect(service.samples).toHaveLength(2)
  })

  it('brings the last question and its answer along, by which the clock is known', async () => {
    const service = new Service()
    await doAll([{ kind: 'start' }])
    await sendAll(service, 'wang')
    await doAll([checkInAt(0)])
    await sendAll(service, 'wang')
    expect(service.samples).toMatchObject([null, { serverAt: at }])
    expect((await walkOf(walk))?.clock).toEqual({ offset: 60_000, isWrong: false })
  })

  it('stays with its reason where it is refused, and nothing waits behind it', async () => {
    const service = new Service()
    service.refuses[2] = 'CODE_FORGED'
    await doAll([{ kind: 'start' }, checkInAt(0), checkInAt(1)])
    await sendAll(service, 'wang')
    expect(countsOf(await queueOf(walk))).toMatchObject({ done: 2, refused: 1, waiting: 0 })
    expect(await isHome(walk)).toBe(false)
  })

  it('says why the service takes nothing of it, keeps all of it, and is sent again', async () => {
    const service = new Service()
    const { sync } = service
    service.sync = () => Promise.reject(new DomainProblem({ code: 'NOT_ON_SHIFT' }))
    await doAll([{ kind: 'start' }])
    await sendAll(service, 'wang')
    expect((await walkOf(walk))?.refused).toBe('NOT_ON_SHIFT')
    service.sync = sync
    await sendAll(service, 'wang')
    expect((await walkOf(walk))?.refused).toBeNull()
    expect(service.written).toHaveLength(1)
  })

  it('waits on while nobody is signed in: the queue is nobody else\'s', async () => {
    const service = new Service()
    service.sync = () => Promise.reject(new DomainProblem({ code: 'UNAUTHENTICATED', status: 401 }))
    await doAll([{ kind: 'start' }])
    await expect(sendAll(service, 'wang')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(await unsentOf(walk)).toEqual({ actions: 1, photos: 0 })
  })

  it('a photo that is none is shown as refused, nobody waits for it, and those behind it are sent', async () => {
    const [[broken, brokenPhoto], [good, goodPhoto]] = [photoOf(600), photoOf(601)]
    const service = new Service()
    service.broken = idOf(600)
    await doAll([{ kind: 'start' }, findOf(idOf(500)), broken, good], [brokenPhoto, goodPhoto])
    await sendAll(service, 'wang')
    expect(await photosOf(walk)).toMatchObject([{ state: 'refused', problem: 'FILE_BROKEN' }, { state: 'there' }])
    expect(service.given).toEqual([idOf(600)])
  })

  it('a photo goes under a key that nobody but the platform hears of; one that was taken before there were such keys under its id', async () => {
    const [[now, nowPhoto], [before, beforePhoto]] = [photoOf(600), photoOf(601)]
    const service = new Service()
    await doAll([{ kind: 'start' }, findOf(idOf(500)), now, before], [{ ...nowPhoto, upload: idOf(700) }, beforePhoto])
    await sendAll(service, 'wang')
    expect([...service.files.keys()].toSorted()).toEqual([idOf(601), idOf(700)])
    expect(service.arrivals).toEqual([idOf(600), idOf(601)])
  })

  it('goes out once where two pages send at the same time', async () => {
    const service = new Service()
    await doAll([{ kind: 'start' }, checkInAt(0), checkInAt(1)])
    await Promise.all([sendAll(service, 'wang'), sendAll(service, 'wang')])
    expect(service.written).toHaveLength(3)
    expect(service.samples).toHaveLength(1)
  })
})
