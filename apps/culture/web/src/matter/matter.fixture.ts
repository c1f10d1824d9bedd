import type { MatterRecord } from '@wuxin/culture/matter.schema'
import { compound, listed, place } from '@wuxin/web/people.fixture'

/** A matter that a worker has just entered. */
export const matterRecord = (overrides: Partial<MatterRecord> = {}): MatterRecord => ({
  id: '0192f3a0-1111-7000-8000-000000000012', version: 1, number: 'SX-2025-0012', title: '北门路灯', state: 'open', area: compound, units: [], place, words: '三盏不亮',
  addedAt: '2025-04-11T02:00:00.000Z', dueAt: '2025-04-25T15:59:59.999Z', owner: null, result: null,
  steps: [{ id: 'step-1', at: '2025-04-11T02:00:00.000Z', action: 'enter', actor: { name: '李敏', role: 'community_worker', unit: null }, words: null, params: {} }],
  ...overrides,
})

/** A page of the list. */
export const matterList = (rows: MatterRecord[]) => listed(rows, { chips: { mine: 1, open: rows.length, under_way: 2, overdue: 3, closed: 4 } })
