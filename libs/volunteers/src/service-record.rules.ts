import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { stepRules, type Standing } from '@wuxin/platform/step.rules'
import { dayOf, type Day } from '@wuxin/platform/working-day'
import { permissions } from './permissions.ts'
import type { VolunteerSettings } from './settings.schema.ts'

/** A record of service (服务记录): 待确认, 已确认, 未通过. Only confirmed ones count. */
export const recordStates = ['reported', 'confirmed', 'refused'] as const
export type RecordState = (typeof recordStates)[number]
/** What moves a record of service; the rows of its lifecycle. */
export const recordActions = ['confirm', 'refuse', 'correct', 'escalate'] as const
export type RecordAction = (typeof recordActions)[number]

/** What was served for: 微心愿, 点单, 结对帮扶, 看窗, 专业服务, 楼栋走访, 项目, 队伍活动, 其他. */
export const servedFor = ['wish', 'order', 'household', 'curtain', 'session', 'building', 'project', 'team', 'other'] as const
export type ServedFor = (typeof servedFor)[number]

/** Reported by whoever served, confirmed by whoever organises. A correction keeps what stood and why, and is confirmed anew. */
export const recordLifecycle = defineLifecycle({
  states: recordStates,
  initial: 'reported',
  final: ['confirmed', 'refused'],
  actions: {
    confirm: { from: ['reported'], to: ['confirmed'], by: 'record:confirm' },
    refuse: { from: ['reported'], to: ['refused'], by: 'record:confirm', requires: ['reason'] },
    correct: { from: recordStates, to: ['reported'], by: 'own:keep', requires: ['from', 'to', 'reason'], clock: 'recordConfirm' },
    escalate: { from: ['reported'], to: ['reported'], by: null },
  },
})

/** What the rules look at: whose service it is, and who put it down. */
export interface RecordFacts extends Standing<RecordState> {
  personId: string
  reportedById: string
}

/** Whether somebody served, or wrote it down. */
const isOwnMatter = ({ personId, reportedById }: RecordFacts, id: string): boolean => personId === id || reportedById === id

/** Nobody confirms their own hours, nor those that they wrote down for others; refusing and correcting takes hours away alone, or has them confirmed anew. */
export const recordRules = stepRules<RecordFacts, RecordAction>({
  lifecycle: recordLifecycle,
  permissions,
  actions: recordActions,
  anywhere: ['correct'],
  guards: {
    confirm: (record, { id }) => !isOwnMatter(record, id),
    refuse: ({ personId }, { id }) => personId !== id,
    correct: (record, { id }) => isOwnMatter(record, id),
  },
  main: { reported: ['confirm'] },
})

/**
 * The time of a service on one day, `HH:MM` in Asia/Shanghai: from arriving to leaving the place of service. The way there
 * and back is not service and is not in it.
 */
export interface Hours {
  day: Day
  from: string
  to: string
}

/** Why hours cannot be recorded; null where they can. Over midnight is two records, one a day. */
export function hoursFault({ day, from, to }: Hours, now: Date, { recordWithin }: Pick<VolunteerSettings, 'recordWithin'>): 'over_midnight' | 'ahead' | 'too_old' | null {
  if (from >= to) return 'over_midnight'
  if (new Date(`${day}T${to}:00+08:00`) > now) return 'ahead'
  const oldest = dayOf(new Date(now.getTime() - recordWithin * DAY))
  return day < oldest ? 'too_old' : null
}

/** Do two times share a minute: one that begins when the other ends does not. */
export const doHoursOverlap = (one: Hours, other: Hours): boolean => one.day === other.day && one.from < other.to && other.from < one.to

/** The first of a person's records that hours would overlap; refused ones hold no time. */
export const overlapping = <Row extends Hours & { state: RecordState }>(hours: Hours, records: readonly Row[]): Row | null =>
  records.find((each) => each.state !== 'refused' && doHoursOverlap(hours, each)) ?? null

/** Length in minutes. */
export const minutesOf = ({ from, to }: Pick<Hours, 'from' | 'to'>): number => minuteOf(to) - minuteOf(from)

/** Minutes of all confirmed records; counted each time, stored nowhere. */
export const minutesServed = (records: readonly (Hours & { state: RecordState })[]): number =>
  records.reduce((sum, each) => (each.state === 'confirmed' ? sum + minutesOf(each) : sum), 0)

const DAY = 86_400_000
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
