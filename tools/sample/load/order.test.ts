import { describe, expect, it } from 'vitest'
import { inOrder, type Deed } from './order.ts'

/** A deed that takes as many turns of the event loop as told, and writes down its beginning and end. */
function deed(log: string[], name: string, { at, of, after = [], turns = 1 }: { at: number; of: unknown; after?: Deed['after']; turns?: number }): Deed {
  const run = async () => {
    log.push(`${name} begins`)
    for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate)
    log.push(`${name} ends`)
  }
  return { at: new Date(at), of, after, run }
}

describe('deeds in order', () => {
  it('of one thing follow one another, of two things overlap', async () => {
    const log: string[] = []
    await inOrder([deed(log, 'b1', { at: 2, of: 'b' }), deed(log, 'a1', { at: 1, of: 'a', turns: 5 }), deed(log, 'a2', { at: 3, of: 'a' })])
    expect(log).toEqual(['a1 begins', 'b1 begins', 'b1 ends', 'a1 ends', 'a2 begins', 'a2 ends'])
  })

  it('keep their place in a further row', async () => {
    const log: string[] = []
    await inOrder([deed(log, 'a', { at: 1, of: 'a', after: ['county'], turns: 5 }), deed(log, 'b', { at: 2, of: 'b', after: ['county'] })])
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
  })

  it('that concern all wait for all, and all wait for them', async () => {
    const log: string[] = []
    await inOrder([deed(log, 'a', { at: 1, of: 'a', turns: 5 }), deed(log, 'clock', { at: 2, of: 'a', after: 'all' }), deed(log, 'b', { at: 3, of: 'b' })])
    expect(log).toEqual(['a begins', 'a ends', 'clock begins', 'clock ends', 'b begins', 'b ends'])
  })

  it('stop at the first fault', async () => {
    const log: string[] = []
    const fault: Deed = { at: new Date(1), of: 'a', after: 'all', run: () => Promise.reject(new Error('no such case')) }
    await expect(inOrder([fault, deed(log, 'b', { at: 2, of: 'b' })])).rejects.toThrow('no such case')
    expect(log).toEqual([])
  })
})
