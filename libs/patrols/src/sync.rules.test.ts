import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextOf, receive, type Kept, type Sequenced } from './sync.rules.ts'

const action = (seq: number): Sequenced => ({ key: `key-${seq}`, seq, digest: `digest-${seq}` })

/** A service that keeps what it takes in one transaction, and can be killed before it commits. */
class Service {
  kept: Kept[] = []
  written: number[] = []

  take(batch: readonly Sequenced[], isKilled = false) {
    const { ready, held, arrivals, next } = receive(this.kept, batch)
    if (isKilled) return null
    this.written = [...this.written, ...ready.map(({ seq }) => seq)]
    const settled = new Set(ready.map(({ key }) => key))
    const fresh = [...ready, ...held].filter(({ key }) => !this.kept.some((each) => each.key === key)).map(({ key, seq, digest }) => ({ key, seq, digest, isHeld: true }))
    this.kept = [...this.kept, ...fresh].map((each) => (settled.has(each.key) ? { ...each, isHeld: false } : each))
    if (nextOf(this.kept) !== next) throw new Error(`what is kept waits for ${nextOf(this.kept)}, the answer said ${next}`)
    return arrivals
  }
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => action(index + 1))
/** Any pieces of a queue, in any order, with repetitions, some of them while the service is killed. */
const deliveries = fc.integer({ min: 1, max: 40 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    batches: fc.array(fc.record({ seqs: fc.array(fc.integer({ min: 1, max: count }), { maxLength: 15 }), isKilled: fc.boolean() }), { maxLength: 40 }),
  }),
)

describe('a queue that arrives', () => {
  it('is written down exactly once and in its order, however it is torn, doubled, turned over and killed in between', () => {
    fc.assert(
      fc.property(deliveries, fc.boolean(), ({ count, batches }, isBackwards) => {
        const service = new Service()
        for (const { seqs, isKilled } of batches) {
          service.take(seqs.map(action), isKilled)
          expect(service.written).toEqual(service.written.map((_, index) => index + 1))
        }
        const all = upTo(count)
        service.take(isBackwards ? all.toReversed() : all)
        expect(service.written).toEqual(all.map(({ seq }) => seq))
      }),
    )
  })

  it('holds what comes before its turn, and says so', () => {
    const service = new Service()
    expect(service.take([action(3), action(1)])?.map(({ arrival }) => arrival)).toEqual(['held', 'ready'])
    expect(service.written).toEqual([1])
    expect(service.take([action(2)])?.map(({ arrival }) => arrival)).toEqual(['ready'])
    expect(service.written).toEqual([1, 2, 3])
  })

  it('knows again what it has, held or written down', () => {
    const service = new Service()
    service.take([action(1), action(3)])
    expect(service.take([action(1), action(3)])?.map(({ arrival }) => arrival)).toEqual(['known', 'known'])
    expect(service.written).toEqual([1])
  })

  it('knows the second of two alike in one batch', () => {
    const service = new Service()
    expect(service.take([action(1), action(1)])?.map(({ arrival }) => arrival)).toEqual(['ready', 'known'])
    expect(service.written).toEqual([1])
  })

  it.each([
    ['another action in the same place', { key: 'other', seq: 1, digest: 'digest-1' }],
    ['other words under the same key', { key: 'key-1', seq: 1, digest: 'changed' }],
    ['the same key in another place', { key: 'key-1', seq: 2, digest: 'digest-1' }],
  ])('refuses %s, and lets nothing wait for it', (_, wrong) => {
    const service = new Service()
    service.take([action(1)])
    expect(service.take([wrong, action(2)])?.map(({ arrival }) => arrival)).toEqual(['clash', 'ready'])
    expect(service.written).toEqual([1, 2])
  })
})
