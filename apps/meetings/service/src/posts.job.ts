import { dueWork, eachOf } from '@wuxin/service/life/due-work'
import { is } from '@wuxin/service/list/condition'
import type { Work } from '@wuxin/service/work'
import { Body } from './body/body.entity.ts'
import { Meeting } from './meeting/meeting.entity.ts'
import { lockMeeting } from './meeting/meeting.work.ts'
import { reseat } from './meeting/seat.work.ts'
import { actingOn } from './meetings.work.ts'
import { ownerUnits } from './task-owner.work.ts'
import { Task } from './task/task.entity.ts'
import { Topic } from './topic/topic.entity.ts'

/**
 * Follows the posts, which begin and end at midnight: whoever came to one sees the body that they sit in, with its topics, has a
 * seat at its meetings, and sees the tasks of the post. Units that had business in a record keep it.
 */
export const posts = dueWork({
  name: 'meetings.posts',
  cron: '15 0 * * *',
  looks: [
    eachOf(Body, () => is`r.closed_at is null`, followBody),
    eachOf(Meeting, () => is`r.state = 'notified'`, followMeeting),
    eachOf(Task, () => is`r.owner_role is not null and r.done_at is null`, followTask),
  ],
})

/** The units of those who sit in a body now, and its open topics with them. */
async function followBody(body: Body, work: Work): Promise<void> {
  await work.em.populate(body, ['members'])
  const by = await actingOn(work, body)
  const [before, now] = [body.units, body.unitsNow(by)]
  if (before.length === now.length && now.every((unit) => before.includes(unit))) return
  body.seat(by)
  const topics = await work.em.find(Topic, { body: body.id, closedAt: null })
  for (const topic of topics) topic.involve(now)
}

async function followMeeting({ id }: Meeting, work: Work): Promise<void> {
  const { found, by } = await lockMeeting(work, id)
  await reseat(work, found, by)
}

/** The units that act for the post now see its task, and the topic that it belongs to. */
async function followTask(task: Task, work: Work): Promise<void> {
  const { directory } = await actingOn(work, task)
  const { area, ownerRole, units } = task
  if (ownerRole === null || directory.holders(area, ownerRole).length === 0) return
  const missing = ownerUnits(task, directory).filter((unit) => !units.includes(unit))
  if (missing.length === 0) return
  Object.assign(task, { units: [...units, ...missing], updatedAt: work.now })
  const topic = await work.em.findOneOrFail(Topic, { id: task.topic })
  topic.involve(missing)
}
