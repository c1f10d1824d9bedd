import { defineEntity, p } from '@mikro-orm/core'
import type { TaskState } from '@wuxin/meetings/task.schema'
import type { Role } from '@wuxin/platform/role'
import { clocked } from '@wuxin/service/life/clock'
import { extensible } from '@wuxin/service/life/extension'
import { record, scoped } from '@wuxin/service/record'

/** What is kept of a task (交办); what it does is in `task.entity.ts`. */
export const TaskSchema = defineEntity({
  name: 'Task',
  tableName: 'task',
  ...scoped,
  properties: {
    ...record,
    ...clocked,
    supervised: p.boolean(),
    number: p.text(),
    topic: p.uuid(),
    topicNumber: p.text(),
    topicTitle: p.text(),
    meeting: p.uuid(),
    meetingNumber: p.text(),
    title: p.text(),
    words: p.text().strictNullable(),
    /** A unit, or those who hold a post at the place or nearest above it. */
    ownerUnit: p.text().strictNullable(),
    ownerRole: p.text().$type<Role>().strictNullable(),
    state: p.text().$type<TaskState>(),
    givenAt: p.datetime(),
    settingsVersion: p.integer(),
    ...extensible,
    result: p.text().strictNullable(),
    photos: p.array().columnType('text[]'),
    doneAt: p.datetime().strictNullable(),
    stepCount: p.integer(),
  },
})
