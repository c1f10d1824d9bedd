import { describe, expect, it } from 'vitest'
import { topicRecord } from '../meetings.fixture.ts'
import { wayOf } from './way.rules.ts'

const resolution = (number: string, decision: 'adopt' | 'defer' | 'reject') => ({
  meeting: { id: number, number, at: '2025-03-21T07:00:00.000Z' }, decision, words: '', votes: { for: 5, against: 0, abstain: 0, present: 5 }, change: null,
})
const kinds = (overrides: Parameters<typeof topicRecord>[0]) => wayOf(topicRecord(overrides)).map(({ kind, done }) => (done ? kind : `(${kind})`))
const task = { id: 't', number: 'JB-2025-0001', title: '划线', owner: '安居物业', state: 'done' as const, dueAt: null, result: '划好了', photos: [], doneAt: '2025-04-01T01:00:00.000Z' }

describe('the way of a topic', () => {
  it('begins with its source and shows what is ahead', () =>
    expect(kinds({ state: 'screen' })).toEqual(['source', 'topic', '(meeting)', '(resolution)', '(task)', '(confirmed)', '(answer)']))

  it('keeps every meeting that took it up, and looks ahead to the next where it was deferred', () =>
    expect(kinds({ state: 'queue', resolutions: [resolution('HY-1', 'defer')] })).toEqual(['source', 'topic', 'meeting', 'resolution', '(meeting)', '(resolution)', '(task)', '(confirmed)', '(answer)']))

  it('ends with the answer to its source', () =>
    expect(kinds({ state: 'closed', resolutions: [resolution('HY-1', 'adopt')], tasks: [task], answer: { words: '好了', at: '2025-04-02T01:00:00.000Z' } })).toEqual([
      'source', 'topic', 'meeting', 'resolution', 'task', 'confirmed', 'answer',
    ]))

  it('asks nobody to confirm what was not adopted', () =>
    expect(kinds({ state: 'answer', resolutions: [resolution('HY-1', 'reject')] })).toEqual(['source', 'topic', 'meeting', 'resolution', '(answer)']))

  it('stops where the topic left it', () => expect(kinds({ state: 'declined', reason: '已在办' })).toEqual(['source', 'topic', 'left']))
})
