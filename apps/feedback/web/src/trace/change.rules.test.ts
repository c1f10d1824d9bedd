import { describe, expect, it } from 'vitest'
import { actsOf, changesOf, type TraceRow } from './change.rules.ts'

const row = (overrides: Partial<TraceRow>): TraceRow => ({
  record: 'Case', recordId: 'c', seq: 1, entity: 'Case', entityId: 'c', action: 'update', at: '2025-04-12T01:00:00.000Z', actor: 'u', actorName: '王强', role: 'branch_secretary',
  area: '140226', procedure: 'cases.accept', reason: null, before: null, after: null, ...overrides,
})

describe('a trace', () => {
  it('tells fields by their names, in the order in which they are read, and leaves the machinery out', () => {
    const changes = changesOf(row({ before: { stepCount: 1, state: 'discover' }, after: { stepCount: 2, state: 'whistle', firstReceiverName: '王强' } }))
    expect(changes).toEqual([
      { field: 'state', before: 'discover', after: 'whistle' },
      { field: 'firstReceiverName', before: null, after: '王强' },
    ])
  })

  it('says nothing of what was and is nothing', () => {
    expect(changesOf(row({ after: { supervised: false, spot: null, plan: '' } }))).toEqual([])
  })

  it('puts together what one step changed, record by record', () => {
    const rows = [
      row({ seq: 3, after: { state: 'report_in' }, procedure: 'cases.whistle' }),
      row({ seq: 2, entity: 'Step', after: { words: 'x' }, procedure: 'cases.whistle' }),
      row({ seq: 1, entity: 'Whistle', after: { unit: 'a', status: 'pending' }, procedure: 'cases.whistle' }),
    ]
    expect(actsOf(rows).map(({ changed }) => changed.map((changes) => changes.map(({ field }) => field)))).toEqual([[['unit', 'status'], ['state']]])
  })

  it('keeps two acts of one person apart', () => {
    expect(actsOf([row({ at: '2025-04-12T02:00:00.000Z' }), row({})])).toHaveLength(2)
  })
})
