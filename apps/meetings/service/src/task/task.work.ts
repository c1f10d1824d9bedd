import type { taskGiven } from '@wuxin/meetings/meeting-input.schema'
import { meetingError } from '@wuxin/meetings/meetings.schema'
import type { MeetingSettings } from '@wuxin/meetings/settings.schema'
import { countyOf } from '@wuxin/platform/area'
import { dayOf, deadline, type ClockSetting } from '@wuxin/platform/working-day'
import type { Directory } from '@wuxin/service/directory'
import { noClock } from '@wuxin/service/life/clock'
import { notExtended } from '@wuxin/service/life/extension'
import { tell } from '@wuxin/service/life/notice'
import { keepPhotos } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import type { Meeting } from '../meeting/meeting.entity.ts'
import { actingOn, nextNumber, settings, type Acting } from '../meetings.work.ts'
import type { Step } from '../step/step.table.ts'
import type { Topic } from '../topic/topic.entity.ts'
import { ownerUnits } from '../task-owner.work.ts'
import { noticesOf } from './task-notice.rules.ts'
import { Task } from './task.entity.ts'

/** A task as a resolution words it. */
type Given = z.output<typeof taskGiven>

/** A task that nothing has happened to yet. */
const untouched = { ...noClock, ...notExtended, state: 'handle', supervised: false, result: null, photos: [], doneAt: null, stepCount: 0 } as const

/**
 * The clock of a task that a resolution gives at a place, asked before the minutes keep it: an owner who is there, and not
 * longer than the county lets a task take. Throws UNIT_UNKNOWN, POST_VACANT and DEADLINE_TOO_FAR.
 */
export function clockOf(area: string, { ownerUnit, ownerRole, days }: Given, { now, values, directory }: { now: Date; values: MeetingSettings; directory: Directory }): ClockSetting {
  ownerUnits({ area, ownerUnit, ownerRole }, directory)
  if (days === undefined) return values.task
  const clock = { amount: days, unit: 'workingDays' } as const
  const latest = deadline(now, values.taskLongest, directory.calendar)
  if (deadline(now, clock, directory.calendar) > latest) throw meetingError('DEADLINE_TOO_FAR', { latest: dayOf(latest) })
  return clock
}

/**
 * Gives the tasks of a resolution (交办): numbers them, starts their clocks and tells their owners. Their units see the topic
 * from now on; that it has tasks is for `topic.adopt` to keep. Throws what `clockOf` throws.
 */
export async function giveTasks(work: Work, topic: Topic, meeting: Pick<Meeting, 'id' | 'number'>, given: readonly Given[]): Promise<Task[]> {
  const { area } = topic
  const { version: settingsVersion, values } = await settings.current(work, area)
  const by = await actingOn(work, { area, settingsVersion })
  const tasks: Task[] = []
  for (const each of given) {
    const { title, words, ownerUnit, ownerRole } = each
    const clock = clockOf(area, each, { now: work.now, values, directory: by.directory })
    const task = work.em.create(Task, {
      ...untouched, photos: [], area, clock, units: ownerUnits({ area, ownerUnit, ownerRole }, by.directory), number: await nextNumber(work, 'task', area),
      topic: topic.id, topicNumber: topic.number, topicTitle: topic.title, meeting: meeting.id, meetingNumber: meeting.number,
      title, words, ownerUnit, ownerRole, settingsVersion, givenAt: work.now, createdAt: work.now, updatedAt: work.now,
    })
    await announceTask(work, task, task.give(by))
    topic.involve(task.units)
    tasks.push(task)
  }
  return tasks
}

/** Opens the tasks of a topic again whose result its proposer disputed. */
export async function reopenTasks(work: Work, topic: Pick<Topic, 'id' | 'area'>, reason: string, by: Acting): Promise<void> {
  const tasks = await work.em.find(Task, { topic: topic.id, state: 'done' }, { orderBy: { number: 'asc' } })
  for (const task of tasks) await announceTask(work, task, task.reopen(reason, { ...(await actingOn(work, task)), caller: by.caller, post: by.post }))
}

/** Keeps a task's step and tells those whom it concerns. */
export async function announceTask(work: Work, task: Task, step: Step): Promise<void> {
  work.em.persist(step)
  await work.em.flush()
  await tell(work, task, noticesOf(task, step, await work.directory(countyOf(task.area))))
  await keepPhotos(work, task, step.photos)
}
