import { enqueue, hear, letGo, mend, type Queue } from '@wuxin/patrols/queue.rules'
import type { Deed } from '@wuxin/patrols/sync.schema'
import { expect, it } from 'vitest'
import { checkInAt, findOf, idOf, packOf } from './phone.fixture.ts'
import { changesOf, rowHere, stateOf } from './walk-state.rules.ts'

const at = '2025-04-21T02:00:00.000Z'
const queueOf = (...deeds: Deed[]): Queue => deeds.reduce<Queue>((queue, deed, index) => enqueue(queue, deed, { key: idOf(index), at }), [])
const refused = (queue: Queue, seq: number) => hear(queue, [{ key: idOf(seq - 1), seq, outcome: 'refused', problem: { code: 'CODE_FORGED', params: {} } }])
const photo: Deed = { kind: 'photo', photo: idOf(70), of: idOf(60), stage: 'before', digest: 'a'.repeat(64), bytes: 7 }

it('a shift is read from what was done in it', () => {
  const state = stateOf(queueOf({ kind: 'start' }, checkInAt(0), findOf(idOf(60)), photo, { kind: 'finish', skipped: [], words: null }))
  expect([state.start?.action.seq, [...state.checkIns.keys()], state.findings[0]?.photos.length, state.finish?.action.seq]).toEqual([1, [idOf(10)], 1, 5])
})

it('a check-in that was refused is none, until it is mended', () => {
  const queue = refused(queueOf({ kind: 'start' }, checkInAt(0)), 2)
  const mended = mend(queue, 2, checkInAt(0), { key: idOf(9), at })
  expect([queue, mended].map(stateOf).map(({ checkIns, refused }) => [checkIns.size, [...refused]])).toEqual([[0, [[idOf(10), 2]]], [1, []]])
})

it('a shift of the list stands as what was done here says, before any of it has arrived', async () => {
  const { shift } = await packOf()
  const deeds: Deed[] = [{ kind: 'start' }, checkInAt(0), { kind: 'finish', skipped: [], words: null }]
  const standing = deeds.map((_, index) => rowHere(shift, queueOf(...deeds.slice(0, index + 1)))).map(({ state, visited }) => [state, visited])
  expect(standing).toEqual([['under_way', 0], ['under_way', 1], ['done', 1]])
  expect(rowHere({ ...shift, state: 'done', visited: 3 }, queueOf(...deeds))).toMatchObject({ state: 'done', visited: 3 })
  expect(rowHere(shift, [])).toEqual(shift)
})

it('a finding that was refused stays to be seen; one that was let go does not', () => {
  const queue = refused(queueOf({ kind: 'start' }, findOf(idOf(60))), 2)
  expect(stateOf(queue).findings).toHaveLength(1)
  expect(stateOf(letGo(queue, 2)).findings).toHaveLength(0)
})

it('a finding shows what was changed since, and a change says what it saw', () => {
  const { fields } = findOf(idOf(60)) as Extract<Deed, { kind: 'find' }>
  const change = changesOf(fields, { ...fields, words: '已清走一半', spot: '东侧' })
  expect(change).toEqual({ words: { base: '消防通道堵塞', value: '已清走一半' }, spot: { base: null, value: '东侧' } })
  expect(changesOf(fields, { ...fields })).toBeNull()
  const [found] = stateOf(queueOf({ kind: 'start' }, findOf(idOf(60)), { kind: 'amend', finding: idOf(60), fields: change ?? {} })).findings
  expect(found?.fields).toMatchObject({ words: '已清走一半', spot: '东侧', kind: 'fire' })
})
