import type { TaskRecord, TaskRow } from '@wuxin/meetings/task-view.schema'
import { compound, place, present, property } from '@wuxin/web/people.fixture'
import { meetingId, topicId } from '../meetings.fixture.ts'

export const taskId = '0192f3a0-5555-7000-8000-000000000007'

/** A task that the property company was given by a resolution. */
export const taskRecord = (overrides: Partial<TaskRecord> = {}): TaskRecord => ({
  id: taskId, version: 1, number: 'JB-2025-0007', title: '东门外装十个充电位', state: 'handle', place, topic: { id: topicId, number: 'YT-2025-0012', title: '电动车充电棚选址' }, owner: '安居物业',
  givenAt: '2025-04-07T02:00:00.000Z', dueAt: '2025-04-21T15:59:59.999Z', supervised: false, extensionAsked: false, area: compound, units: [property], words: '选址东门外北侧，留出消防通道。',
  ownerUnit: property, ownerRole: null, meeting: { id: meetingId, number: 'HY-2025-0003' }, extension: null, extensions: 0, result: null, photos: [], doneAt: null, settingsVersion: 0,
  steps: [{
    id: 'step-1', at: '2025-04-07T02:00:00.000Z', action: 'give', actor: { name: '王强', role: 'branch_secretary', unit: null }, words: null,
    params: { owner: '安居物业', due: '2025-04-21T15:59:59.999Z' }, photos: [],
  }],
  ...overrides,
})

/** A further line of its history. */
export const taskStep = (action: TaskRecord['steps'][number]['action'], overrides: Partial<TaskRecord['steps'][number]> = {}): TaskRecord['steps'][number] => ({
  id: `step-${action}`, at: '2025-04-11T02:00:00.000Z', action, actor: { name: '孙丽', role: 'property_manager', unit: '安居物业' }, words: null, params: {}, photos: [], ...overrides,
})

/** The same task as a row of the list. */
export const taskRow = (overrides: Partial<TaskRow> = {}): TaskRow => {
  const { id, version, number, title, state, topic, owner, givenAt, dueAt, supervised, extensionAsked } = taskRecord()
  return { id, version, number, title, state, place, topic, owner, givenAt, dueAt, supervised, extensionAsked, ...overrides }
}

export const taskList = (rows: TaskRow[]) => ({
  rows, total: rows.length, asOf: present.toISOString(), empty: rows.length ? null : ('nothing-yet' as const),
  chips: { mine: 1, under_way: 5, due_soon: 0, overdue: 2, supervised: 1, done: 9 },
})
