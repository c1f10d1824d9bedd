import type { PlanEventInput } from '@wuxin/culture/event-input.schema'
import { eventError } from '@wuxin/culture/event.schema'
import { limits } from '@wuxin/culture/limit.rules'
import { levelOf, type AreaLevel } from '@wuxin/platform/area'
import { fenOf } from '@wuxin/platform/money.rules'
import type { Role } from '@wuxin/platform/role'
import type { EventSchema } from './event.table.ts'

/** What is kept of an event. */
export type Kept = InstanceType<typeof EventSchema.class>
/** Everything that is told of an event, however it is told. */
export type Told = Omit<PlanEventInput, 'area'>

const convener: Partial<Record<AreaLevel, Role>> = { township: 'township_officer', community: 'community_worker' }

/** Writes down all that is told of an event; where nobody is named, whoever convenes at its place organises it. Throws what `assertTimes` throws and ORGANISER_WRONG. */
export function tellOf({ costPlanned, organiserUnit, organiserRole, starts, ends, signUpFrom, signUpTo, hasSignUp, ...told }: Told, area: string) {
  if (organiserUnit !== null && organiserRole !== null) throw eventError('ORGANISER_WRONG', {})
  const times = { starts: new Date(starts), ends: new Date(ends), hasSignUp, signUpFrom: hasSignUp ? orNull(signUpFrom) : null, signUpTo: hasSignUp ? orNull(signUpTo) : null }
  assertTimes(times)
  const role = organiserUnit === null ? (organiserRole ?? convener[levelOf(area)] ?? 'branch_secretary') : null
  const units = [...new Set([organiserUnit, told.sponsor, ...told.partners].filter((unit) => unit !== null))]
  return { ...told, ...times, kind: told.particulars.kind, costPlanned: costPlanned === null ? null : fenOf(costPlanned), organiserUnit, organiserRole: role, units }
}

const orNull = (at: string | null): Date | null => (at === null ? null : new Date(at))

/** Throws END_BEFORE_START, EVENT_TOO_LONG and SIGN_UP_SPAN_WRONG. */
export function assertTimes({ starts, ends, signUpFrom, signUpTo }: Pick<Kept, 'starts' | 'ends' | 'signUpFrom' | 'signUpTo'>): void {
  if (ends <= starts) throw eventError('END_BEFORE_START', {})
  if (ends.getTime() - starts.getTime() > limits.hours * 3_600_000) throw eventError('EVENT_TOO_LONG', { hours: limits.hours })
  const isWrong = (signUpTo !== null && signUpTo > starts) || (signUpFrom !== null && signUpFrom >= (signUpTo ?? starts))
  if (isWrong) throw eventError('SIGN_UP_SPAN_WRONG', {})
}

/** The fields that are told otherwise now, for the line of the history. */
export const changedIn = (before: Kept, told: ReturnType<typeof tellOf>): string[] =>
  Object.entries(told).flatMap(([field, value]) => (JSON.stringify(before[field as keyof Kept]) === JSON.stringify(value) || field === 'units' ? [] : [field])) // fields of both
