import { fiveOrderOf } from '@wuxin/feedback/case.rules'
import type { CaseRecord, residentCase, stepView } from '@wuxin/feedback/case-view.schema'
import { countyOf } from '@wuxin/platform/area'
import { maskName, maskPhone } from '@wuxin/platform/mask'
import { fileLink } from '@wuxin/service/token'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import type { Case } from './case.entity.ts'
import { Step } from './case.table.ts'
import { catalogueOf } from '../category/category.queries.ts'

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null
const stepsOf = (work: Work, found: Case): Promise<Step[]> => work.em.find(Step, { case: found.id }, { orderBy: { seq: 'asc' } })

/** Names for what the case holds by id and code. */
async function namesFor(work: Work, { area, category: code }: Case) {
  const county = countyOf(area)
  const directory = await work.directory(county)
  const category = { code, name: (await catalogueOf(work, county)).get(code)?.name ?? code }
  const unit = (id: string | null) => (id === null ? null : { id, name: directory.unitName(id) })
  return { place: { code: area, name: directory.areaName(area), path: directory.path(area) }, category, unit }
}

const links = (work: Work, photos: readonly string[]): string[] => photos.map((photo) => fileLink(work.service.keys, photo, work.now))

const answerOf = (work: Work, { outcome, answerWords: words, answeredAt, resultPhotos }: Case) =>
  outcome && words && answeredAt ? { outcome, words, at: answeredAt.toISOString(), photos: links(work, resultPhotos) } : null

/** Every rating that the case has had; the words of a rating are the resident's. */
const ratingsOf = (steps: readonly Step[]) =>
  steps
    .filter((each) => each.action === 'rate')
    .map(({ params, words, at }) => ({ ...(params as Pick<CaseRecord['ratings'][number], 'rating' | 'source'>), words, at: at.toISOString() })) // as `Case.rate` wrote them

const stepOf = (work: Work, { id, at, action, actorName, actorRole, actorUnit, words, photos, params }: Step): z.output<typeof stepView> => ({
  id, at: at.toISOString(), action, actor: { name: actorName, role: actorRole, unit: actorUnit }, words, photos: links(work, photos), params,
})

/** A case as its page shows it to staff; the reporter is masked. */
export async function recordView(work: Work, found: Case): Promise<CaseRecord> {
  const { place, category, unit } = await namesFor(work, found)
  const steps = await stepsOf(work, found)
  const { id, version, number, title, state, emergency, channel, supervised, escalatedTo, outcome, rating, area, spot, words, anonymous } = found
  const { reporterName: name, reporterPhone: phone, receiverRole, receiverArea, dispatch, leadUnit, plan, extension, extensions, reopened } = found
  const { callBackDue, result, clock, settingsVersion } = found
  return {
    id, version, number, title, state, emergency, place, category, channel, supervised, escalatedTo, outcome, rating, area, spot, words,
    reportedAt: found.reportedAt.toISOString(), dueAt: iso(found.dueAt), owner: ownerName(found, unit(leadUnit)?.name ?? null),
    photos: links(work, found.photos),
    reporter: { anonymous, name: name && maskName(name), phone: phone && maskPhone(phone), masked: true },
    firstReceiver: found.firstReceiverId && found.firstReceiverName ? { id: found.firstReceiverId, name: found.firstReceiverName } : null,
    receiver: { role: receiverRole, area: receiverArea }, dispatch, leadUnit,
    whistles: found.whistles.getItems().map((each) => ({
      unit: each.unit, name: unit(each.unit)?.name ?? each.unit, kind: each.kind, status: each.status, blownAt: each.blownAt.toISOString(),
      due: each.due.toISOString(), answeredAt: iso(each.answeredAt), reason: each.reason, should: unit(each.should),
    })),
    plan, extensionAsked: extension !== null, extension, extensions, reopened, callBackDue, result, answer: answerOf(work, found),
    ratings: ratingsOf(steps), steps: steps.map((each) => stepOf(work, each)), clock, settingsVersion,
  }
}

/** Who holds a case now: the lead unit while it handles, else who accepted it or is to. */
export const ownerName = ({ state, holderName }: Pick<Case, 'state' | 'holderName'>, leadUnit: string | null): string | null =>
  (state === 'deliberate' || state === 'handle' ? leadUnit : null) ?? holderName

/** The steps that concern who reported; the others are between offices. */
const shownToResident = new Set<Step['action']>(['report', 'accept', 'whistle', 'reportIn', 'deliberate', 'finish', 'answer', 'rate', 'lapse'])

/** A case as the holder of its tracking code sees it. */
export async function residentView(work: Work, found: Case): Promise<z.output<typeof residentCase>> {
  const { place } = await namesFor(work, found)
  const { name = found.category, nameEn = null } = (await catalogueOf(work, countyOf(found.area))).get(found.category) ?? {}
  const steps = await stepsOf(work, found)
  const { number, title, words, state } = found
  return {
    number, title, words, place: place.path, category: { name, nameEn }, order: fiveOrderOf(state), state,
    reportedAt: found.reportedAt.toISOString(), dueAt: iso(found.dueAt),
    steps: steps
      .filter((each) => shownToResident.has(each.action))
      .map(({ action, fromState, at, params }) => ({ order: fiveOrderOf(fromState), action, at: at.toISOString(), units: Array.isArray(params.units) ? params.units : [] })),
    answer: answerOf(work, found),
    rating: ratingsOf(steps).at(-1) ?? null,
    ratingUntil: state === 'rate' ? iso(found.dueAt) : null,
  }
}
