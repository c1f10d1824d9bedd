import { LockMode } from '@mikro-orm/core'
import { DomainError } from '@wuxin/platform/error'
import type { Work } from '@wuxin/service/work'
import { loadLocked } from '@wuxin/service/load'
import type { AlarmRecord, checkedView, checkInput } from '@wuxin/volunteers/curtain.schema'
import type { z } from 'zod'
import type { Step } from '../step/step.table.ts'
import { actingOn, type Acting } from '../volunteers.work.ts'
import { Alarm } from './alarm.entity.ts'
import { alarmPage } from './alarm.queries.ts'
import { announceAlarm, checksOf, seeToWatch } from './alarm.work.ts'
import { CurtainCheck } from './curtain.table.ts'
import { forget } from './forget.work.ts'
import { Household } from './household.entity.ts'
import { openFile } from './household.work.ts'
import { windowToCheck } from './watch.entity.ts'

/** 看窗: one tap in the window that is open. No sign raises the alarm at once. Throws what `windowToCheck` throws. */
export async function check(work: Work, { id, sign, words = undefined }: z.output<typeof checkInput>): Promise<z.output<typeof checkedView>> {
  const opened = await openFile(work, { id })
  const { file, by } = opened
  const { day, window } = windowToCheck(file, sign, await checksOf(work, id), by)
  work.em.create(CurtainCheck, { area: file.area, household: file, day, window, sign, byId: work.caller.id, by: work.caller.name, words: words ?? null, at: work.now })
  await work.em.flush()
  const alarm = sign === 'none' ? await seeToWatch(work, opened) : opened.alarm
  return { id, window, sign, at: work.now.toISOString(), alarm: alarm && { id: alarm.id, number: alarm.number } }
}

/** Takes one step on the version of an alarm that the caller saw. Its household is locked first, as everywhere; where its pairing ended meanwhile, this was the last that its people were known for. Throws NOT_FOUND to whom it is nothing. */
export async function stepOnAlarm(work: Work, { id, version }: { id: string; version: number }, take: (alarm: Alarm, by: Acting) => Step): Promise<AlarmRecord> {
  await alarmPage(work, id, 'told')
  const seen = await work.em.findOne(Alarm, { id }, { disableIdentityMap: true })
  if (!seen) throw new DomainError('NOT_FOUND', { id })
  const file = await work.em.findOne(Household, { id: seen.household }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  const alarm = await loadLocked(work, Alarm, id, version)
  await announceAlarm(work, alarm, take(alarm, await actingOn(work, alarm)))
  if (alarm.state === 'closed' && file?.state === 'ended') await forget(work, file.id)
  return alarmPage(work, id, 'told')
}
