import { meetingLifecycle } from '@wuxin/meetings/meeting.rules'
import { taskLifecycle } from '@wuxin/meetings/task.rules'
import { topicLifecycle } from '@wuxin/meetings/topic.rules'
import { schemaDifferences } from '@wuxin/service/schema-check'
import { missingSteps } from '@wuxin/service/step-check'
import { serviceUnderTest } from '@wuxin/service/testing'
import { expect, it } from 'vitest'
import { Meeting } from './meeting/meeting.entity.ts'
import { Task } from './task/task.entity.ts'
import { Topic } from './topic/topic.entity.ts'
import { service } from './service.ts'

const at = serviceUnderTest(service)

it('keeps in its tables what its entities say', async () => {
  expect(await schemaDifferences(service, at.ownerUrl)).toBe('')
})

/** Where a lifecycle's steps are procedures, who goes through it, and the steps that are taken elsewhere: what a topic comes to is decided with its meeting; its minutes are written line by line. */
it.each([
  ['meetings', meetingLifecycle, Meeting, ['Meeting.write']],
  ['tasks', taskLifecycle, Task, []],
  ['topics', topicLifecycle, Topic, ['notify', 'postpone', 'convene', 'adopt', 'explain', 'defer', 'reject'].map((step) => `topics.${step}`)],
])('has a method and a procedure for every step: %s', (router, lifecycle, entity, elsewhere: string[]) => {
  expect(missingSteps(service, { lifecycle, entity, router })).toEqual(elsewhere)
})
