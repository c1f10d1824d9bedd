import { LockMode } from '@mikro-orm/core'
import { isVisitDue, stateByCarers } from '@wuxin/volunteers/household.rules'
import { dayOf } from '@wuxin/platform/working-day'
import { eachOf } from '@wuxin/service/life/due-work'
import { is } from '@wuxin/service/list/condition'
import { Alarm } from './alarm.entity.ts'
import { climb, climbWhereDeserted, seeToWatch } from './alarm.work.ts'
import { Household } from './household.entity.ts'
import { announce, besideFile } from './household.work.ts'

/** Watches whose window ended: silence raises the alarm. */
export const endedWindows = eachOf(Household, (now) => is`r.look_at <= ${now}`, async (file, work) => {
  await seeToWatch(work, await besideFile(work, file))
})

/** Alarms whose clock ran out, by their households, so that whoever answers one at this moment is waited for: they climb. */
export const unansweredAlarms = eachOf(Household, (now) => is`exists (select from alarm a where a.household = r.id and a.wake_at <= ${now})`, async (file, work) => {
  await work.em.populate(file, ['carers', 'absences'])
  const alarm = await work.em.findOne(Alarm, { household: file.id, closedAt: null, wakeAt: { $lte: work.now } }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (alarm) await climb(work, alarm, file)
})

/** Files that wait beyond their time: the carers are reminded in the morning of a visit, and what nobody answered or visited goes up. */
export const overdueFiles = eachOf(Household, (now) => is`r.wake_at < ${now}`, async (file, work) => {
  const { by } = await besideFile(work, file)
  const isMorning = file.state === 'care' && file.dueAt !== null && isVisitDue(dayOf(file.dueAt), dayOf(work.now)) && file.dueAt >= work.now
  await announce(work, file, isMorning ? file.remind(by) : file.escalate(by))
})

/**
 * Files whose terms may have begun or ended at midnight. An alarm that is with nobody whose term goes on is passed on at once;
 * whoever was called before stays called until it is closed, for they may be at the door.
 */
export const followTerms = eachOf(Household, () => is`(r.state in ('pair', 'care') or exists (select from alarm a where a.household = r.id and a.closed_at is null))`, async (file, work) => {
  const opened = await besideFile(work, file)
  const isPaired = file.state === 'pair' || file.state === 'care'
  if (isPaired && stateByCarers(file.carers.getItems(), dayOf(work.now)) !== file.state) await announce(work, file, file.follow(opened.by))
  await climbWhereDeserted(work, opened)
})
