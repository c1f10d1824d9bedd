import type { Addressee } from '@wuxin/events/notice'
import { countyOf } from '@wuxin/platform/area'
import { dayOf } from '@wuxin/platform/working-day'
import type { Directory } from '@wuxin/service/directory'
import { butFor, levelAbove } from '@wuxin/service/life/notice'
import { announce } from '@wuxin/service/life/steps'
import type { Work } from '@wuxin/service/work'
import { carersOf, climbsUntil, firstCall, isDeserted, ladderOn, passedOn, type Asked, type Roster, type Rung } from '@wuxin/volunteers/alarm.rules'
import { daysAfter } from '@wuxin/volunteers/building.rules'
import { alarmDue, nextWake, type AlarmDue } from '@wuxin/volunteers/curtain.rules'
import { isCaring } from '@wuxin/volunteers/household.rules'
import type { Step } from '../step/step.table.ts'
import { lineOf } from '../step/step.work.ts'
import { actingOn, nextNumber, settings } from '../volunteers.work.ts'
import { Alarm, type Called } from './alarm.entity.ts'
import { CurtainCheck } from './curtain.table.ts'
import type { Kept } from './household-step.entity.ts'
import type { OpenFile } from './household.work.ts'
import { watchOf } from './watch.entity.ts'

const postRungs = ['branch_secretary', 'community_worker', 'township_officer'] as const
const isPost = (rung: Rung): rung is (typeof postRungs)[number] => postRungs.some((each) => each === rung)

/** Who could be called for a household on a day. */
export function rosterOf({ area, carers, absences }: Kept, directory: Directory, day: string): Roster {
  const away = absences.getItems()
  return {
    carers: carers.getItems().filter((part) => isCaring(part, day)).map(({ person, post }) => ({ person, post, absences: away.filter((each) => each.person === person) })),
    posts: postRungs.filter((role) => directory.holders(area, role).length > 0),
  }
}

/** Those whom a rung of a day calls. */
function calledOn(rung: Rung, file: Kept, directory: Directory, day: string): Called {
  if (isPost(rung)) return directory.holders(file.area, rung).map(({ user: id, name }) => ({ id, name }))
  const people = carersOf(rung, rosterOf(file, directory, day), day)
  return people.map((id) => ({ id, name: file.carers.getItems().find(({ person }) => person === id)?.name ?? id }))
}

/** Checks of a household that say how its last windows stand. */
export const checksOf = (work: Work, household: string): Promise<CurtainCheck[]> =>
  work.em.find(CurtainCheck, { household, day: { $gte: daysAfter(dayOf(work.now), -1) } }, { orderBy: { at: 'asc' } })

/** Looks at a household's watch: raises the alarm that is due, where none is open, and says when to look again. Answers the alarm that is open then. */
export async function seeToWatch(work: Work, { file, alarm, by }: OpenFile): Promise<Alarm | null> {
  const watch = watchOf(file)
  if (!watch || file.lookAt === null) return alarm
  file.lookAt = nextWake(work.now, by.settings)
  const due = alarmDue({ watch, checks: await checksOf(work, file.id), after: file.alarmedUntil, now: work.now }, by.settings)
  if (!due) return alarm
  file.alarmedUntil = due.to
  return alarm ?? raise(work, file, due)
}

async function raise(work: Work, file: Kept, { day, window, because }: AlarmDue): Promise<Alarm> {
  const { area } = file
  const { version: settingsVersion, values } = await settings.current(work, area)
  const by = await actingOn(work, { area, settingsVersion })
  const today = dayOf(work.now)
  const call = firstCall(ladderOn(rosterOf(file, by.directory, today), today), work.now, values)
  const alarm = work.em.create(Alarm, {
    area, household: file.id, day, window, because, state: 'call', rung: call.rung, number: await nextNumber(work, 'alarm', area), raisedAt: work.now, since: call.since, dueAt: call.dueAt,
    wakeAt: call.dueAt, called: [], goers: [], calls: [], outcome: null, words: null, closedById: null, closedAt: null, settingsVersion, stepCount: 0, createdAt: work.now, updatedAt: work.now,
  })
  const line = alarm.raise(call, calledOn(call.rung, file, by.directory, today), by)
  work.em.persist(lineOf('Household', file, by, { action: 'alarm', from: file.state, params: { number: alarm.number } }))
  await announceAlarm(work, alarm, line)
  return alarm
}

/** Where an alarm stands today: the ladder, and who of its rung was asked and is there. */
function standing({ rung, calls }: Alarm, file: Kept, directory: Directory, today: string): { ladder: Rung[]; at: Asked } {
  const asked = calls.at(-1)?.people.map(({ id }) => id) ?? []
  const there = calledOn(rung, file, directory, today).map(({ id }) => id)
  return { ladder: ladderOn(rosterOf(file, directory, today), today), at: { rung, asked, there } }
}

/** Climbs as often as the clock says: each rung at the minute at which it was due. Whoever is ill, away or released meanwhile is passed over at once. */
export async function climb(work: Work, alarm: Alarm, file: Kept): Promise<void> {
  const by = await actingOn(work, alarm)
  const today = dayOf(work.now)
  const { ladder, at } = standing(alarm, file, by.directory, today)
  const { state, rung, since, dueAt } = alarm
  if (state === 'closed' || dueAt === null) return
  const call = { state, rung, since, dueAt }
  const calls = isDeserted(at, ladder) && dueAt > work.now ? [passedOn(call, ladder, work.now, by.settings)] : climbsUntil(call, ladder, work.now, by.settings)
  for (const next of calls) await announceAlarm(work, alarm, alarm.climb(next, calledOn(next.rung, file, by.directory, today), by))
}

/** The alarm that is with somebody who just said that they are not there is passed on at once. */
export async function climbWhereDeserted(work: Work, { file, alarm, by }: OpenFile): Promise<void> {
  if (!alarm) return
  const { ladder, at } = standing(alarm, file, by.directory, dayOf(work.now))
  if (isDeserted(at, ladder)) await climb(work, alarm, file)
}

/** Whoever is released answers its alarm no longer, unless a post of theirs was called. */
export function letGoOf(work: Work, { file, alarm, by }: OpenFile, person: string): void {
  const today = dayOf(work.now)
  const isCalled = alarm?.calls.some(({ rung }) => calledOn(rung, file, by.directory, today).some(({ id }) => id === person))
  if (!isCalled) alarm?.letGo(person)
}

/** Keeps an alarm's line and tells whom it goes to, also where it is passed on by what they did themselves; how it ended hears everybody who was called. Where nobody holds the last post, whoever can fill it. */
export async function announceAlarm(work: Work, alarm: Alarm, line: Step): Promise<void> {
  const directory = await work.directory(countyOf(alarm.area))
  const user = (id: string): Addressee => ({ user: id })
  const asked = alarm.calls.at(-1)?.people.map(({ id }) => user(id)) ?? []
  const isVacant = (line.action === 'raise' || line.action === 'climb') && asked.length === 0
  const to = isVacant ? levelAbove('county', alarm.area, directory) : alarm.state === 'closed' ? alarm.called.map(user) : asked
  await announce(work, alarm, line, [{ to: line.action === 'climb' ? to : butFor(line.actorId, to), text: `notice.alarm.${isVacant ? 'vacant' : line.action}`, link: `/m/volunteers/alarms/${alarm.id}` }])
}
