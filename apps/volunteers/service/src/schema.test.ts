import { schemaDifferences } from '@wuxin/service/schema-check'
import { missingSteps } from '@wuxin/service/step-check'
import { serviceUnderTest } from '@wuxin/service/testing'
import { alarmLifecycle } from '@wuxin/volunteers/alarm.rules'
import { homeServiceLifecycle } from '@wuxin/volunteers/home-service.rules'
import { householdLifecycle } from '@wuxin/volunteers/household.rules'
import { listingLifecycle } from '@wuxin/volunteers/listing.rules'
import { orderLifecycle } from '@wuxin/volunteers/order.rules'
import { pledgeLifecycle } from '@wuxin/volunteers/pledge.rules'
import { projectLifecycle } from '@wuxin/volunteers/project.rules'
import { reportLifecycle } from '@wuxin/volunteers/report.rules'
import { recordLifecycle } from '@wuxin/volunteers/service-record.rules'
import { sessionLifecycle } from '@wuxin/volunteers/session.rules'
import { wishLifecycle } from '@wuxin/volunteers/wish.rules'
import { expect, it } from 'vitest'
import { HomeService } from './home-service/home-service.entity.ts'
import { Alarm } from './household/alarm.entity.ts'
import { Household } from './household/household.entity.ts'
import { Order } from './order/order.entity.ts'
import { Pledge } from './pledge/pledge.entity.ts'
import { Listing } from './project/listing.entity.ts'
import { Project } from './project/project.entity.ts'
import { Report } from './report/report.entity.ts'
import { Session } from './session/session.entity.ts'
import { ServiceRecord } from './volunteer/service-record.entity.ts'
import { Wish } from './wish/wish.entity.ts'
import { service } from './service.ts'

const at = serviceUnderTest(service)

it('keeps in its tables what its entities say', async () => {
  expect(await schemaDifferences(service, at.ownerUrl)).toBe('')
})

/** Where a lifecycle's steps are procedures, who goes through it, and the steps that are taken elsewhere: the curtain watch has a file and a router of its own; an attendance is removed by `removeAttendance`. */
it.each([
  ['alarms', alarmLifecycle, Alarm, []],
  ['homeServices', homeServiceLifecycle, HomeService, []],
  ['households', householdLifecycle, Household, ['startCurtain', 'stopCurtain', 'tellAway'].flatMap((step) => [`Household.${step}`, `households.${step}`])],
  ['listings', listingLifecycle, Listing, []],
  ['orders', orderLifecycle, Order, []],
  ['pledges', pledgeLifecycle, Pledge, []],
  ['projects', projectLifecycle, Project, []],
  ['reports', reportLifecycle, Report, []],
  ['records', recordLifecycle, ServiceRecord, []],
  ['sessions', sessionLifecycle, Session, ['sessions.remove']],
  ['wishes', wishLifecycle, Wish, []],
])('has a method and a procedure for every step: %s', (router, lifecycle, entity, elsewhere: string[]) => {
  expect(missingSteps(service, { lifecycle, entity, router })).toEqual(elsewhere)
})
