import { fiveOrderOf } from '@wuxin/feedback/case.rules'
import type { CaseRecord, residentCase } from '@wuxin/feedback/case-view.schema'
import { countyOf } from '@wuxin/platform/area'
import { maskName, maskPhone } from '@wuxin/platform/mask'
import { lineView } from '@wuxin/service/life/history'
import { iso, isoOr } from '@wuxin/service/list/condition'
import { photoLinks } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { categoryName, categoryNameEn, type KeptCase, type StepShown } from './case-record.queries.ts'

/** Names for what the case holds by id. */
async function namesFor(work: Work, area: string) {
  const directory = await work.directory(countyOf(area))
  const unit = (id: string | null) => (id === null ? null : { id, name: directory.unitName(id) })
  return { place: directory.place(area), unit }
}

const answerOf = (work: Work, { outcome, answerWords: words, answeredAt, resultPhotos }: KeptCase) =>
  outcome && words && answeredAt ? { outcome, words, at: iso(answeredAt), photos: photoLinks(work, resultPhotos) } : null

/** Every rating that the case has had; the words of a rating are the resident's. */
const ratingsOf = (steps: readonly StepShown[]) =>
  steps
    .filter((each) => each.action === 'rate')
    .map(({ params, words, at }) => ({ ...(params as Pick<CaseRecord['ratings'][number], 'rating' | 'source'>), words, at: iso(at) })) // as `Case.rate` wrote them

/** A case as its page shows it to staff; the reporter is masked. */
export async function recordView(work: Work, found: KeptCase): Promise<CaseRecord> {
  const { place, unit } = await namesFor(work, found.area)
  const category = { code: found.category, name: categoryName(found.category, found.ownName) }
  const { id, version, number, title, state, emergency, channel, supervised, escalatedTo, outcome, rating, area, spot, words, anonymous } = found
  const { reporterName: name, reporterPhone: phone, receiverRole, receiverArea, dispatch, leadUnit, plan, tabled, extension, extensions, reopened } = found
  const { callBackDue, result, clock, settingsVersion, steps } = found
  return {
    id, version, number, title, state, emergency, place, category, channel, supervised, escalatedTo, outcome, rating, area, spot, words,
    reportedAt: iso(found.reportedAt), dueAt: isoOr(found.dueAt), owner: ownerName(found, unit(leadUnit)?.name ?? null),
    photos: photoLinks(work, found.photos),
    reporter: { anonymous, name: name && maskName(name), phone: phone && maskPhone(phone), masked: true },
    firstReceiver: found.firstReceiverId && found.firstReceiverName ? { id: found.firstReceiverId, name: found.firstReceiverName } : null,
    receiver: { role: receiverRole, area: receiverArea }, dispatch, leadUnit,
    whistles: found.whistles.map((each) => ({
      unit: each.unit, name: unit(each.unit)?.name ?? each.unit, kind: each.kind, status: each.status, blownAt: iso(each.blownAt),
      due: iso(each.due), answeredAt: isoOr(each.answeredAt), reason: each.reason, should: unit(each.should),
    })),
    plan, extensionAsked: extension !== null, tabled, extension, extensions, reopened, callBackDue, result, answer: answerOf(work, found),
    ratings: ratingsOf(steps), steps: steps.map((each) => ({ ...lineView(each), photos: photoLinks(work, each.photos) })), clock, settingsVersion,
  }
}

/** Who holds a case now: the lead unit while it handles, else who accepted it or is to. */
export const ownerName = ({ state, holderName }: Pick<KeptCase, 'state' | 'holderName'>, leadUnit: string | null): string | null =>
  (state === 'deliberate' || state === 'handle' ? leadUnit : null) ?? holderName

/** The steps that concern who reported; the others are between offices. */
const shownToResident = new Set<StepShown['action']>(['report', 'accept', 'whistle', 'reportIn', 'deliberate', 'table', 'finish', 'answer', 'rate', 'lapse'])

/** A case as the holder of its tracking code sees it. */
export async function residentView(work: Work, found: KeptCase): Promise<z.output<typeof residentCase>> {
  const { place } = await namesFor(work, found.area)
  const { number, title, words, state, category, ownName, steps } = found
  return {
    number, title, words, place: place.path, category: { name: categoryName(category, ownName), nameEn: categoryNameEn(found) }, order: fiveOrderOf(state), state,
    reportedAt: iso(found.reportedAt), dueAt: isoOr(found.dueAt),
    steps: steps
      .filter((each) => shownToResident.has(each.action))
      .map(({ action, fromState, at, params }) => ({ order: fiveOrderOf(fromState), action, at: iso(at), units: Array.isArray(params.units) ? params.units : [] })),
    answer: answerOf(work, found),
    rating: ratingsOf(steps).at(-1) ?? null,
    ratingUntil: state === 'rate' ? isoOr(found.dueAt) : null,
  }
}
