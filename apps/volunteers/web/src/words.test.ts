import { alarmCauses } from '@wuxin/volunteers/curtain.rules'
import { alarmActions, alarmOutcomes, alarmStates, rungs } from '@wuxin/volunteers/alarm.rules'
import { alarmChips } from '@wuxin/volunteers/curtain.schema'
import { homeServiceActions, homeServiceKinds, homeServiceStates } from '@wuxin/volunteers/home-service.schema'
import { homeServiceChips } from '@wuxin/volunteers/home-service-input.schema'
import { careConsents, carerPosts, carerStatuses, endReasons, householdKinds, householdLines, householdStates } from '@wuxin/volunteers/household.rules'
import { householdChips } from '@wuxin/volunteers/household.schema'
import { listingStates } from '@wuxin/volunteers/listing.rules'
import { listingChips } from '@wuxin/volunteers/listing.schema'
import { offerKinds, orderLines, orderOutcomes, orderSources, orderStates } from '@wuxin/volunteers/order.schema'
import { orderChips } from '@wuxin/volunteers/order-input.schema'
import { recordKinds } from '@wuxin/volunteers/overview.schema'
import { pledgeActions, pledgeStates, pledgeVerdicts } from '@wuxin/volunteers/pledge.schema'
import { pledgeChips } from '@wuxin/volunteers/pledge-input.schema'
import { projectLines, projectStates } from '@wuxin/volunteers/project.rules'
import { projectChips } from '@wuxin/volunteers/project.schema'
import { reportActions, reportKinds, reportStates } from '@wuxin/volunteers/report.rules'
import { reportChips } from '@wuxin/volunteers/report.schema'
import { recordActions, recordStates } from '@wuxin/volunteers/service-record.rules'
import { recordChips } from '@wuxin/volunteers/service-record.schema'
import { sessionActions, sessionKinds, sessionStates } from '@wuxin/volunteers/session.schema'
import { sessionChips } from '@wuxin/volunteers/session-input.schema'
import { positions } from '@wuxin/volunteers/team.rules'
import { consentPurposes } from '@wuxin/volunteers/volunteer.rules'
import { wishKinds, wishLines, wishSources, wishStates } from '@wuxin/volunteers/wish.schema'
import { wishChips } from '@wuxin/volunteers/wish-input.schema'
import { describe, expect, it } from 'vitest'
import zhCN from './locales/zh-CN.json'

/** What a text of each group must exist for; both languages have the same keys, as the test of the face holds. */
const said: Record<string, Record<string, readonly string[]>> = {
  wishes: { chips: wishChips, states: wishStates, kinds: wishKinds, sources: wishSources, did: wishLines, waiting: wishStates },
  orders: { chips: orderChips, states: orderStates, sources: orderSources, outcomes: orderOutcomes, did: orderLines },
  offers: { kinds: offerKinds },
  homeServices: { chips: homeServiceChips, states: homeServiceStates, kinds: homeServiceKinds, did: homeServiceActions },
  records: { chips: recordChips, states: recordStates, did: recordActions },
  reports: { chips: reportChips, states: reportStates, kinds: reportKinds, did: reportActions },
  teams: { positions },
  people: { consents: consentPurposes },
  listings: { chips: listingChips, states: listingStates },
  projects: { chips: projectChips, states: projectStates, did: projectLines },
  households: { chips: householdChips, states: householdStates, kinds: householdKinds, posts: carerPosts, statuses: carerStatuses, consents: careConsents, reasons: endReasons, did: householdLines },
  alarms: { chips: alarmChips, states: alarmStates, causes: alarmCauses, outcomes: alarmOutcomes, rungs, did: alarmActions },
  pledges: { chips: pledgeChips, states: pledgeStates, verdicts: pledgeVerdicts, did: ['pledge', ...pledgeActions], waiting: pledgeStates },
  sessions: { chips: sessionChips, states: sessionStates, kinds: sessionKinds, did: ['plan', ...sessionActions], waiting: sessionStates },
  inbox: { kinds: recordKinds },
}
const texts: Record<string, Record<string, object>> = zhCN as never // the groups of the module's own texts

describe('the texts of the module', () => {
  it.each(Object.entries(said))('have a word for whatever %s can be and whatever was done to them', (group, parts) => {
    const missing = Object.entries(parts).flatMap(([part, codes]) => codes.filter((code) => !Object.hasOwn(texts[group]?.[part] ?? {}, code)).map((code) => `${part}.${code}`))
    expect(missing).toEqual([])
  })

  it('tell whoever is told of a pledge or a session of each step but a mere note', () => {
    expect(Object.keys(zhCN.notice.pledge).toSorted()).toEqual(['pledge', ...pledgeActions.filter((action) => action !== 'note')].toSorted())
    expect(Object.keys(zhCN.notice.session).toSorted()).toEqual(['amend', 'cancel', 'close', 'plan'])
  })
})
