import { describe, expect, it } from 'vitest'
import { actsOf, changesOf, type TraceRow } from './change.rules.ts'

const row = (overrides: Partial<TraceRow>): TraceRow => ({
  record: 'Topic', recordId: 't', seq: 1, entity: 'Topic', entityId: 't', action: 'update', at: '2025-04-12T01:00:00.000Z', actor: 'u', actorName: '王强', role: 'branch_secretary',
  area: '140226', procedure: 'topics.accept', reason: null, before: null, after: null, ...overrides,
})
const read = ['state', 'title', 'party', 'status', 'words', 'supervised', 'owner']

describe('a trace', () => {
  it('tells fields by their names, in the order in which they are read, and leaves the machinery out', () => {
    const changes = changesOf(row({ before: { stepCount: 1, state: 'screen' }, after: { owner: '王强', stepCount: 2, state: 'queue' } }), read)
    expect(changes).toEqual([
      { field: 'state', before: 'screen', after: 'queue' },
      { field: 'owner', before: null, after: '王强' },
    ])
  })

  it('says nothing of what was and is nothing', () => {
    expect(changesOf(row({ after: { supervised: false, owner: null, title: '' } }), read)).toEqual([])
  })

  it('puts together what one step changed, record by record, each by its kind', () => {
    const rows = [
      row({ seq: 3, entity: 'Meeting', after: { state: 'in_session' }, procedure: 'meetings.open' }),
      row({ seq: 2, entity: 'Step', after: { words: 'x' }, procedure: 'meetings.open' }),
      row({ seq: 1, entity: 'Seat', after: { party: 'branch', status: 'present' }, procedure: 'meetings.open' }),
    ]
    expect(actsOf(rows, read).map(({ changed }) => changed.map(({ entity, changes }) => [entity, ...changes.map(({ field }) => field)]))).toEqual([
      [['Seat', 'party', 'status'], ['Meeting', 'state']],
    ])
  })

  it('keeps two acts of one person apart', () => {
    expect(actsOf([row({ at: '2025-04-12T02:00:00.000Z' }), row({})], read)).toHaveLength(2)
  })
})
