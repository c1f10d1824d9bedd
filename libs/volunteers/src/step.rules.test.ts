import { actsForUnit, holdsAt, holdsForPlace } from '@wuxin/platform/caller'
import { lifecycleFaults, type Transition } from '@wuxin/platform/lifecycle'
import { clockSetting } from '@wuxin/platform/working-day'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { alarmLifecycle, alarmRules, type AlarmFacts } from './alarm.rules.ts'
import { homeServiceLifecycle, homeServiceRules, type HomeServiceFacts } from './home-service.rules.ts'
import { householdLifecycle, householdRules, type HouseholdFacts } from './household.rules.ts'
import { listingLifecycle, listingRules, type ListingFacts } from './listing.rules.ts'
import { orderLifecycle, orderRules, type OrderFacts } from './order.rules.ts'
import { todoSteps } from './overview.schema.ts'
import { permissions } from './permissions.ts'
import { pledgeLifecycle, pledgeRules, type PledgeFacts } from './pledge.rules.ts'
import { projectLifecycle, projectRules, type ProjectFacts } from './project.rules.ts'
import { reportLifecycle, reportRules, type ReportFacts } from './report.rules.ts'
import { recordLifecycle, recordRules, type RecordFacts } from './service-record.rules.ts'
import { sessionLifecycle, sessionRules, type SessionFacts } from './session.rules.ts'
import { volunteerSettings } from './settings.schema.ts'
import { wishLifecycle, wishRules, type WishFacts } from './wish.rules.ts'

import type { AlarmRecord } from './curtain.schema.ts'
import type { HomeServiceRecord } from './home-service-view.schema.ts'
import type { HouseholdRecord } from './household.schema.ts'
import type { ListingRecord } from './listing.schema.ts'
import type { OrderRecord } from './order-view.schema.ts'
import type { PledgeRecord } from './pledge-view.schema.ts'
import type { ProjectRecord } from './project.schema.ts'
import type { ReportRecord } from './report.schema.ts'
import type { ServiceRecordView } from './service-record.schema.ts'
import type { SessionRecord } from './session-view.schema.ts'
import type { WishRecord } from './wish-view.schema.ts'

const tables = {
  wish: wishLifecycle, order: orderLifecycle, record: recordLifecycle, report: reportLifecycle, listing: listingLifecycle, project: projectLifecycle, pledge: pledgeLifecycle, household: householdLifecycle,
  alarm: alarmLifecycle, session: sessionLifecycle, homeService: homeServiceLifecycle,
}
const rowsOf = (table: { actions: object }) => Object.entries<Transition<string>>(table.actions as Record<string, Transition<string>>)

describe.each(Object.entries(tables))('the way of a %s', (_, table) => {
  it('has no dead end, no state that nobody reaches, and no step that nobody may take', () => {
    const walked: { states: readonly string[]; initial: string; final: readonly string[]; actions: Record<string, Transition<string>> } = table
    expect(lifecycleFaults(walked, permissions)).toEqual([])
  })

  it('names permissions of the table only', () => {
    expect(rowsOf(table).flatMap(([, { by }]) => (by === null || Object.hasOwn(permissions, by) ? [] : [by]))).toEqual([])
  })

  it('names clocks that are settings of the county', () => {
    const settings: Record<string, unknown> = volunteerSettings.parse({})
    const clocks = rowsOf(table).flatMap(([, { clock }]) => (clock === undefined ? [] : [clock]))
    expect(clocks.filter((name) => !clockSetting.safeParse(settings[name]).success)).toEqual([])
  })
})

it('what a record waits for is a step that somebody finds among their to-dos, or open to whoever comes first', () => {
  const rules = [wishRules, orderRules, recordRules, reportRules, listingRules, projectRules, pledgeRules, householdRules, alarmRules, sessionRules, homeServiceRules]
  const awaited = new Set<string>(rules.flatMap(({ main }) => Object.values<readonly string[]>(main).flat()))
  const known: readonly string[] = todoSteps
  expect([...awaited].filter((action) => !known.includes(action))).toEqual(['claim', 'take'])
  expect(known.filter((step) => !awaited.has(step))).toEqual(['look', 'left_over', 'escalated', 'remarked'])
})

it('a record as its page shows it carries all that its rules look at', () => {
  expectTypeOf<WishRecord>().toExtend<WishFacts>()
  expectTypeOf<OrderRecord>().toExtend<OrderFacts>()
  expectTypeOf<ServiceRecordView>().toExtend<RecordFacts>()
  expectTypeOf<ReportRecord>().toExtend<ReportFacts>()
  expectTypeOf<ListingRecord>().toExtend<ListingFacts>()
  expectTypeOf<ProjectRecord>().toExtend<ProjectFacts>()
  expectTypeOf<PledgeRecord>().toExtend<PledgeFacts>()
  expectTypeOf<HouseholdRecord>().toExtend<HouseholdFacts>()
  expectTypeOf<AlarmRecord>().toExtend<AlarmFacts>()
  expectTypeOf<SessionRecord>().toExtend<SessionFacts>()
  expectTypeOf<HomeServiceRecord>().toExtend<HomeServiceFacts>()
})

describe('who reaches what', () => {
  const compound = '140225100201001'
  const contact = { id: 'contact', grants: [{ role: 'unit_contact', area: '140225', unit: 'hospital' }] } as const
  const who = { id: contact.id, grants: [...contact.grants] }

  it('lets a unit act at a place for itself alone', () => {
    expect(actsForUnit(who, permissions['project:join'], compound, 'hospital')).toBe(true)
    expect(actsForUnit(who, permissions['project:join'], compound, 'school')).toBe(false)
    expect(actsForUnit(who, permissions['project:join'], '140226100019001', 'hospital')).toBe(false)
  })

  it('lets a unit reach what is open to all of a place, and never speak for the place', () => {
    expect(holdsAt(who, permissions['listing:edit'], compound)).toBe(true)
    expect(holdsForPlace(who, permissions['listing:edit'], compound)).toBe(false)
  })
})
