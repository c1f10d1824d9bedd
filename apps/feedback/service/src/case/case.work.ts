import { caseClosed, caseReported, caseTabled } from '@wuxin/events/feedback'
import type { reportInput } from '@wuxin/feedback/case-input.schema'
import { caseError, receiverRoles, type Channel } from '@wuxin/feedback/case.schema'
import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import { dispatch } from '@wuxin/feedback/dispatch.rules'
import { numberLetters } from '@wuxin/feedback/number.rules'
import { countyOf, prefixAt } from '@wuxin/platform/area'
import { recordNumber } from '@wuxin/platform/number.rules'
import { titleOf } from '@wuxin/platform/title.rules'
import { insertNew } from '@wuxin/service/insert-new'
import { actingUnder } from '@wuxin/service/life/acting'
import { noClock } from '@wuxin/service/life/clock'
import { notExtended } from '@wuxin/service/life/extension'
import { tell } from '@wuxin/service/life/notice'
import { takeNumber } from '@wuxin/service/life/number'
import { newTrackingCode } from '@wuxin/service/life/tracking'
import { loadLocked } from '@wuxin/service/load'
import { assertPhotos, keepPhotos } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { noticesOf } from './case-notice.rules.ts'
import { readCase } from './case-record.queries.ts'
import { recordView } from './case-record.view.ts'
import { Case } from './case.entity.ts'
import { caseSearch } from './case.queries.ts'
import type { Step } from './case.table.ts'
import { openCategory } from '../category/category.queries.ts'
import { rulesFor } from '../dispatch-rule/dispatch-rule.queries.ts'
import { actingOn, settings, type Acting } from '../feedback.work.ts'

/** Takes one step on the version of a case that the caller saw, tells whom it concerns, and answers the case as it is now. */
export async function step(work: Work, { id, version }: { id: string; version: number }, take: (found: Case, by: Acting) => Step): Promise<CaseRecord> {
  const found = await loadLocked(work, Case, id, version)
  return end(work, found, take(found, await actingOn(work, found)))
}

/** A unit's answer to its whistle: units answer side by side, so what another did since the caller looked does not stand in the way. */
export async function stepBeside(work: Work, { id }: { id: string }, take: (found: Case, by: Acting) => Step): Promise<CaseRecord> {
  const found = await loadLocked(work, Case, id)
  return end(work, found, take(found, await actingOn(work, found)))
}

async function end(work: Work, found: Case, taken: Step): Promise<CaseRecord> {
  await announce(work, found, taken)
  return recordView(work, await readCase(work, found.id))
}

/** Writes a step down and tells those whom it concerns, and the other modules. */
export async function announce(work: Work, found: Case, taken: Step): Promise<void> {
  await work.em.flush()
  const { id, number, area, category, units, outcome, rating } = found
  await tell(work, found, noticesOf(found, taken, await work.directory(countyOf(area))))
  await keepPhotos(work, found, taken.action === 'report' ? found.photos : taken.photos)
  if (taken.action === 'report') await work.publish(caseReported, { id, number, area, category, channel: found.channel })
  if (taken.action === 'table') await work.publish(caseTabled, tabled(found, taken))
  if (taken.toState === 'closed' && taken.fromState !== 'closed') await work.publish(caseClosed, { id, number, area, category, outcome: outcome ?? '', rating, units, answer: found.channel === 'patrol' ? found.answerWords : null })
}

/** What a meeting hears of a case that is brought before it. */
function tabled({ id, number, area, category, title }: Case, { words, params, actorId, actorName }: Step): z.input<typeof caseTabled.payload> {
  return { id, number, area, category, title: typeof params.title === 'string' ? params.title : title, words: words ?? '', by: { id: actorId, name: actorName } }
}

/** A case that nothing has happened to yet. */
const untouched = {
  ...noClock, ...notExtended, state: 'discover', firstReceiverId: null, firstReceiverName: null, supervised: false, leadUnit: null, plan: null, tabledAt: null, result: null, outcome: null,
  answerWords: null, answeredAt: null, rating: null, ratedAt: null, reopened: 0, callBackDue: false, closedAt: null, stepCount: 0,
} as const

/** Takes down a report, sends it to its first receiver and numbers it. Throws PLACE_UNKNOWN, PLACE_TOO_WIDE, CATEGORY_UNKNOWN and PHOTO_UNKNOWN. */
export async function takeDown(work: Work, report: z.output<typeof reportInput> & { title?: string }, channel: Channel) {
  const { area, words, spot = null, photos, anonymous, name = null, phone = null } = report
  const county = countyOf(area)
  const directory = await work.directory(county)
  directory.area(area)
  const township = prefixAt(area, 'township')
  if (township === null) throw caseError('PLACE_TOO_WIDE', { area })
  await assertPhotos(work, photos)
  const [category, rules, { version: settingsVersion, values }, numbered] = await Promise.all([
    openCategory(work, county, report.category),
    rulesFor(work, area),
    settings.current(work, county),
    takeNumber(work, { table: 'case_counter' }, county),
  ])
  const decision = dispatch(report, rules)
  const post = directory.nearest(decision.receiver.area, receiverRoles.slice(receiverRoles.indexOf(decision.receiver.role)))
  const code = newTrackingCode()
  const number = recordNumber(numberLetters.case, ...numbered)
  const found = work.em.create(Case, {
    ...untouched, area, channel, number, trackingHash: code.hash, category: category.code, emergency: category.emergency, handleClock: category.handle,
    title: report.title ?? titleOf(words), words, spot, photos, resultPhotos: [], anonymous, reporterName: name, reporterPhone: phone,
    reportedAt: work.now, createdAt: work.now, updatedAt: work.now, settingsVersion, dispatch: decision,
    receiverRole: receiverRoles.find((role) => role === post?.role) ?? 'township_officer',
    receiverArea: post?.area ?? township,
    holderId: post?.user ?? null, holderName: post?.name ?? null,
  }, { persist: false })
  const reported = found.report(await actingUnder(work, area, values))
  await insertNew(work, [found, reported])
  await announce(work, found, reported)
  await indexCase(work, found)
  return { id: found.id, number, code: code.shown, dueAt: found.dueAt?.toISOString() ?? null }
}

/** Makes a case findable by its number, its words and its place; nothing of the reporter is in the index. */
export async function indexCase(work: Work, { id, area, number, title, words, spot }: Case): Promise<void> {
  const directory = await work.directory(countyOf(area))
  await caseSearch.keep(work, { id, area, words: [number, title, words, spot, directory.path(area)] })
}
