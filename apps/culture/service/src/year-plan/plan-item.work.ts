import { occasionsOf, dayInYear } from '@wuxin/culture/occasion.rules'
import { planItemLifecycle } from '@wuxin/culture/year-plan.rules'
import { planItemError, type addPlanItemInput, type amendPlanItemInput, type copyYearInput, type dropPlanItemInput } from '@wuxin/culture/year-plan.schema'
import { countyOf } from '@wuxin/platform/area'
import { dayOf } from '@wuxin/platform/working-day'
import { loadLocked } from '@wuxin/service/load'
import { assertInScope, inTurn, type Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { actingOn, settings, type Acting } from '../culture.work.ts'
import { draftFrom, type FollowEvent } from '../event/event.work.ts'
import type { Step } from '../step/step.table.ts'
import { PlanItem, saidOf } from './plan-item.entity.ts'

type Seen = { id: string; version: number }

/** Plans something for a day. Throws PLACE_UNKNOWN, UNIT_UNKNOWN, and FORBIDDEN outside of the caller's places. */
export async function addItem(work: Work, { area, ...said }: z.output<typeof addPlanItemInput>): Promise<string> {
  const directory = await work.directory(countyOf(area))
  directory.area(area)
  assertInScope(work, area)
  if (said.unit !== null) directory.unit(said.unit)
  const { version: settingsVersion } = await settings.current(work, area)
  const item = work.em.create(PlanItem, { area, ...saidOf(said), settingsVersion, stepCount: 0, state: planItemLifecycle.initial, event: null, reason: null, createdAt: work.now, updatedAt: work.now })
  work.em.persist(item.add(await actingOn(work, item)))
  await work.em.flush()
  return item.id
}

/** Takes one step on the version of an item that the caller saw. Throws NOT_FOUND, VERSION_CONFLICT, FORBIDDEN. */
async function stepOn(work: Work, { id, version }: Seen, take: (item: PlanItem, by: Acting) => Step | Promise<Step>): Promise<string> {
  const item = await loadLocked(work, PlanItem, id, version)
  work.em.persist(await take(item, await actingOn(work, item)))
  await work.em.flush()
  return id
}

/** 修改. Throws UNIT_UNKNOWN beside what `stepOn` throws. */
export const amendItem = (work: Work, { id, version, ...said }: z.output<typeof amendPlanItemInput>): Promise<string> =>
  stepOn(work, { id, version }, (item, by) => {
    if (said.unit !== null) by.directory.unit(said.unit)
    return item.amend(said, by)
  })

/** 不办. */
export const dropItem = (work: Work, { reason, ...seen }: z.output<typeof dropPlanItemInput>): Promise<string> => stepOn(work, seen, (item, by) => item.drop(reason, by))

/** 恢复. */
export const restoreItem = (work: Work, seen: Seen): Promise<string> => stepOn(work, seen, (item, by) => item.restore(by))

/** 生成活动: a draft of an event, with all that the plan says already. Throws PLAN_DAY_PAST, and what making an event throws. */
export const draftItem = (work: Work, seen: Seen): Promise<string> =>
  stepOn(work, seen, async (item, by) => {
    const { id: planItem, area, title, kind, day, note: words, unit: organiserUnit } = item
    if (day < dayOf(work.now)) throw planItemError('PLAN_DAY_PAST', { day })
    return item.draft(await draftFrom(work, { planItem, area, title, kind, day, words, organiserUnit }), by)
  })

/** An event that was made of an item is cancelled: the item is to be made again. */
export const releaseItem: FollowEvent = async (work, { id: event }, { action, words }) => {
  const item = action === 'cancel' ? await work.em.findOne(PlanItem, { event }) : null
  if (item) work.em.persist(item.release(words ?? '', await actingOn(work, item)))
}

/** 照上年排: what the year before had at this very place and this year has not, each on the day of the same occasion. Throws PLAN_NOTHING_TO_COPY, and FORBIDDEN outside of the caller's places. */
export async function copyYear(work: Work, { area, year }: z.output<typeof copyYearInput>): Promise<number> {
  assertInScope(work, area)
  await inTurn(work, 'year-plan', `${area}-${year}`)
  const of = (which: number) => work.em.find(PlanItem, { area, year: which, state: { $ne: 'dropped' } }, { orderBy: { day: 'asc', id: 'asc' } })
  const [before, there] = [await of(year - 1), await of(year)]
  const { calendar } = await work.directory(countyOf(area))
  const { values } = await settings.current(work, area)
  const occasions = occasionsOf(year, calendar, values)
  const made = before
    .map(({ occasion, kind, title, unit, note, day }) => ({ area, occasion, kind, title, unit, note, day: dayInYear({ key: occasion ?? '', day }, year, occasions) }))
    .filter(({ title, day }) => !there.some((each) => each.title === title && each.day === day))
  if (made.length === 0) throw planItemError('PLAN_NOTHING_TO_COPY', { year: year - 1 })
  for (const each of made) await addItem(work, each)
  return made.length
}
