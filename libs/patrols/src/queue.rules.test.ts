import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsOf, enqueue, hear, isWaiting, letGo, mayForget, mend, notHeard, readQueue, toSend, type Queue } from './queue.rules.ts'
import { receive, type Kept } from './sync.rules.ts'
import type { Action, ActionAnswer, Deed } from './sync.schema.ts'

const id = (number: number) => `0197f000-0000-7000-8000-${String(number).padStart(12, '0')}`
const at = '2025-04-21T02:00:00.000Z'
const digest = 'a'.repeat(64)
const checkIn = (number: number): Deed => ({ kind: 'checkIn', checkIn: id(1000 + number), checkpoint: id(2000 + number), way: 'scanned', code: 'XD-7K4M9-QPT3W-XH', reason: null, checklist: null, answers: [] })
const find = (number: number): Deed => ({ kind: 'find', finding: id(3000 + number), checkpoint: null, item: null, fields: { area: '140225100201001', spot: null, kind: 'fire', grade: 'general', words: '消防通道堵塞', outcome: 'hazard' } })
const photo = (number: number): Deed => ({ kind: 'photo', photo: id(4000 + number), of: id(3000 + (number % 30)), stage: 'before', digest, bytes: 200_000 })

/** 120 check-ins, 30 findings and 60 photos, between start and finish. */
const shift: Deed[] = [
  { kind: 'start' },
  ...Array.from({ length: 120 }, (_, number) => [checkIn(number), ...(number % 4 === 0 ? [find(number / 4), photo(number / 4), photo(number / 4 + 30)] : [])]).flat(),
  { kind: 'finish', skipped: [], words: null },
]
const queueOf = (deeds: readonly Deed[]): Queue => deeds.reduce<Queue>((queue, deed, index) => enqueue(queue, deed, { key: id(index + 1), at }), [])

/** The other end: what it wrote down stays through a kill, what it had not committed is gone. */
class Service {
  #kept: Kept[] = []
  #answers = new Map<string, ActionAnswer>()
  readonly written: Action[] = []
  readonly #bodies = new Map<string, Action>()

  sync(actions: readonly Action[], isKilledBefore: boolean): ActionAnswer[] | null {
    const arriving = actions.map((body) => ({ key: body.key, seq: body.seq, digest: JSON.stringify(body), body }))
    const { ready, held, arrivals } = receive(this.#kept, arriving)
    if (isKilledBefore) return null
    for (const each of arriving) this.#bodies.set(each.key, each.body)
    for (const each of [...ready, ...held]) {
      const isHeld = !ready.includes(each)
      this.#kept = [...this.#kept.filter(({ key }) => key !== each.key), { key: each.key, seq: each.seq, digest: each.digest, isHeld }]
      const body = this.#bodies.get(each.key)
      if (!isHeld && body) this.written.push(body)
      this.#answers.set(each.key, { key: each.key, seq: each.seq, outcome: isHeld ? 'held' : 'done', problem: null })
    }
    return [...arrivals.map(({ of }) => of), ...ready].flatMap(({ key }) => this.#answers.get(key) ?? [])
  }
}

const weather = fc.constantFrom('fine', 'request lost', 'answer lost', 'service killed', 'phone killed', 'in disorder', 'pieces')

/** Sends a queue through this weather, then through fine weather until nothing waits. */
function carry(queue: Queue, service: Service, days: readonly string[]): Queue {
  let here = queue
  const step = (day: string) => {
    const sent = toSend(here, 50)
    const travelling = day === 'in disorder' ? sent.toReversed() : day === 'pieces' ? sent.filter((_, index) => index % 3 !== 1) : sent
    if (day === 'request lost') here = notHeard(here, sent.map(({ key }) => key))
    else {
      const answers = service.sync(travelling, day === 'service killed')
      here = answers === null || day === 'answer lost' ? notHeard(here, sent.map(({ key }) => key)) : hear(here, answers)
    }
    if (day === 'phone killed') here = readQueue(JSON.parse(JSON.stringify(here)))
  }
  for (const day of days) step(day)
  while (isWaiting(here)) step('fine')
  return here
}

describe('a shift that was walked without network', () => {
  it('arrives complete and in order through every weather: nothing lost, nothing twice', () => {
    fc.assert(
      fc.property(fc.array(weather, { maxLength: 60 }), fc.integer({ min: 1, max: shift.length }), (days, length) => {
        const service = new Service()
        const before = queueOf(shift.slice(0, length))
        const after = carry(before, service, days)
        expect(service.written.map(({ seq }) => seq)).toEqual(before.map((_, index) => index + 1))
        expect(countsOf(after)).toMatchObject({ done: length, waiting: 0, held: 0, refused: 0 })
      }),
      { numRuns: 60 },
    )
  })

  it('counts 120 check-ins, 30 findings and 60 photos, with the service killed in between', () => {
    const service = new Service()
    const after = carry(queueOf(shift), service, ['answer lost', 'pieces', 'service killed', 'in disorder', 'phone killed', 'request lost', 'pieces'])
    const counted = (kind: string) => service.written.filter((each) => each.kind === kind).length
    expect([counted('checkIn'), counted('find'), counted('photo')]).toEqual([120, 30, 60])
    expect(mayForget(after, 0)).toBe(true)
    expect(mayForget(after, 1)).toBe(false)
  })
})

describe('a queue on the phone', () => {
  const refused = (queue: Queue, seq: number) => hear(queue, [{ key: id(seq), seq, outcome: 'refused', problem: { code: 'CODE_FORGED', params: {} } }])

  it('keeps what was refused, with the reason, until it is mended or let go', () => {
    const queue = refused(queueOf(shift.slice(0, 3)), 2)
    expect(countsOf(queue)).toMatchObject({ refused: 1, waiting: 2 })
    const mended = mend(queue, 2, checkIn(0), { key: id(99), at })
    expect(mended.map(({ state }) => state)).toEqual(['waiting', 'let_go', 'waiting', 'waiting'])
    expect(toSend(mended, 10).map(({ seq, key }) => [seq, key])).toEqual([[1, id(1)], [3, id(3)], [4, id(99)]])
    expect(letGo(queue, 2)).toHaveLength(3)
  })

  it('lets no older answer undo what is settled', () => {
    const done = hear(queueOf(shift.slice(0, 1)), [{ key: id(1), seq: 1, outcome: 'done', problem: null }])
    expect(hear(done, [{ key: id(1), seq: 1, outcome: 'held', problem: null }])).toEqual(done)
  })

  it('of a version before this one is read, and one of a later version stays where it is and holds up what is behind it', () => {
    const [first, second, third] = JSON.parse(JSON.stringify(queueOf(shift.slice(0, 3))))
    const newer = { ...second, action: { ...second.action, format: 2, kind: 'levitate' } }
    const read = readQueue([first, newer, third])
    expect(countsOf(read)).toMatchObject({ waiting: 2, unreadable: 1 })
    expect(toSend(read, 10).map(({ seq }) => seq)).toEqual([1])
    expect(readQueue(JSON.parse(JSON.stringify(read)))).toEqual(read)
    expect(enqueue(read, { kind: 'start' }, { key: id(9), at })).toHaveLength(4)
    expect(mayForget(read, 0)).toBe(false)
  })

  it('is never emptied by something that is none', () => {
    expect(readQueue(null)).toEqual([])
    expect(readQueue(['rubbish', null, 7])).toHaveLength(3)
  })
})
