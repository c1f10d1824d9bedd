import { countyOf } from '@wuxin/platform/area'
import { maskAddress, maskName, maskPhone } from '@wuxin/platform/mask'
import { redact } from '@wuxin/platform/redaction.rules'
import { lineView } from '@wuxin/service/life/history'
import { iso, isoOr } from '@wuxin/service/list/condition'
import { photoLinks } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import { mayFollowOrder, mayOrderer, mayReadOrder, residentOrderActions, stepOfOrder } from '@wuxin/volunteers/order.rules'
import type { OrderState } from '@wuxin/volunteers/order.schema'
import type { OrderRecord, residentOrder } from '@wuxin/volunteers/order-view.schema'
import type { z } from 'zod'
import { titleFor } from './order-list.queries.ts'
import type { KeptOrder } from './order-record.queries.ts'

type Result = OrderRecord['result']

const resultOf = (work: Work, { result, resultPhotos, finishedAt, outcome }: KeptOrder): Result =>
  result !== null && finishedAt !== null && outcome !== null ? { words: result, photos: photoLinks(work, resultPhotos), at: iso(finishedAt), outcome } : null

/** An order as its page shows it to somebody, with no more than they may read. */
export async function recordView(work: Work, found: KeptOrder): Promise<OrderRecord> {
  const directory = await work.directory(countyOf(found.area))
  const isRead = mayReadOrder(found, work.caller)
  const isFollowed = mayFollowOrder(found, work.caller)
  const { id, version, number, state, area, units, kind, offer, offerTitle, source, day, placedById, ownerUnit, ownerPerson, ownerName, appointment, outcome, doers, score } = found
  const { ordererName: name, ordererPhone: phone, spot, ratings, reopened, supervised, reason, remarks, unread, settingsVersion, people, steps } = found
  return {
    id, version, number, state, area, units, kind, source, day, placedById, ownerUnit, ownerPerson, appointment, outcome, doers, score, reopened, supervised, remarks, unread, settingsVersion,
    title: titleFor(found, work.caller), place: directory.place(area), offer: offer === null ? null : { id: offer, title: offerTitle ?? '' },
    owner: ownerUnit === null ? ownerName : directory.unitName(ownerUnit), placedAt: iso(found.placedAt), dueAt: isoOr(found.dueAt), partyMember: people.some((each) => each.partyMember),
    words: isRead ? found.words : null, photos: isRead ? photoLinks(work, found.photos) : [],
    orderer: isRead ? { name: name && maskName(name), phone: phone && maskPhone(phone), spot: spot && maskAddress(spot), masked: true } : { name: null, phone: null, spot: null, masked: true },
    people, result: isFollowed ? resultOf(work, found) : null, ratings: isFollowed ? ratings : [], reason: isFollowed ? reason : null,
    steps: steps.map((each) => ({ ...lineView(each), ...(isFollowed ? {} : { words: null }), photos: isFollowed ? photoLinks(work, each.photos) : [] })),
  }
}

/** Steps between offices are not the resident's to read. */
const betweenOffices = new Set(['supervise', 'escalate', 'remark'])

/** An order as the holder of its tracking code sees it. */
export async function residentView(work: Work, found: KeptOrder): Promise<z.output<typeof residentOrder>> {
  const directory = await work.directory(countyOf(found.area))
  const { number, title, words, kind, area, state, ownerUnit, appointment, ratings, reason } = found
  const last = ratings.at(-1)
  const result = resultOf(work, found)
  return {
    number, title, words, kind, state, appointment, agreed: ownerUnit === null && found.ownerPerson === null ? null : (found.steps.findLast(({ action }) => action === 'accept')?.words ?? null), place: directory.path(area), step: stepOfOrder(state), placedAt: iso(found.placedAt), dueAt: isoOr(found.dueAt),
    unit: ownerUnit === null ? null : { name: directory.unitName(ownerUnit) }, result: result && { ...result, words: redact(result.words, []).words }, rating: last ?? null,
    reason: state === 'declined' || state === 'withdrawn' ? reason : null, rateUntil: state === 'rate' ? isoOr(found.dueAt) : null,
    may: residentOrderActions.filter((action) => mayOrderer(action, state)),
    // A step's own state: it stands on the line as the order stood when it was taken.
    steps: found.steps.filter(({ action }) => !betweenOffices.has(action)).map(({ action, fromState, at }) => ({ step: action === 'place' ? 'place' : stepOfOrder(fromState as OrderState), action, at: iso(at) })),
  }
}
