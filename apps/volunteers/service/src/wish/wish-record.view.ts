import { countyOf } from '@wuxin/platform/area'
import { maskAddress, maskName, maskPhone } from '@wuxin/platform/mask'
import { redact } from '@wuxin/platform/redaction.rules'
import { lineView, type KeptLine } from '@wuxin/service/life/history'
import { iso, isoOr } from '@wuxin/service/list/condition'
import { photoLinks } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import { mayFollowWish, mayReadWish, mayWisher, residentWishActions, stepOfWish } from '@wuxin/volunteers/wish.rules'
import type { residentWish, WishRecord } from '@wuxin/volunteers/wish-view.schema'
import type { WishState, wishLines } from '@wuxin/volunteers/wish.schema'
import type { z } from 'zod'
import { rowView } from './wish-list.queries.ts'
import type { KeptWish } from './wish-record.queries.ts'
import { namesIn } from './wish-step.entity.ts'

type Line = KeptLine<(typeof wishLines)[number]>
/** A wish's own lines. */
const linesIn = ({ steps }: KeptWish): Line[] => steps as Line[]

const ratingOf = ({ ratedBy: by, score, rateWords: words, ratedAt }: KeptWish): WishRecord['rating'] => (by && score && ratedAt ? { by, score, words, at: iso(ratedAt) } : null)
const contactOf = ({ contactDay: day, contactWords: words, contactedAt }: KeptWish): WishRecord['contact'] => (day && words && contactedAt ? { day, words, at: iso(contactedAt) } : null)
const fulfilmentOf = (work: Work, { fulfilWords: words, fulfilPhotos, fulfilledAt }: KeptWish): WishRecord['fulfilment'] =>
  words && fulfilledAt ? { words, photos: photoLinks(work, fulfilPhotos), at: iso(fulfilledAt) } : null
const masked = ({ wisherName: name, wisherPhone: phone, spot }: KeptWish): WishRecord['wisher'] => ({ name: name && maskName(name), phone: phone && maskPhone(phone), spot: spot && maskAddress(spot), masked: true })

/** The wisher's own, which is not read by who only follows what becomes of it. */
const notOwn = { words: null, photos: [], wisher: { name: null, phone: null, spot: null, masked: true } } satisfies Partial<WishRecord>
/** What whoever only may read what is published does not read. */
const unread = {
  ...notOwn, registrar: null, registrarId: null, sourceRef: null, claimer: null, claimerId: null, fulfillers: [], claimedAt: null,
  contact: null, fulfilment: null, confirmation: null, rating: null, reason: null, score: null, dueAt: null, units: [], steps: [],
} satisfies Partial<WishRecord>

/** What became of a wish, without the wisher's own; what others said of it names nobody. */
function followed(record: WishRecord, names: readonly string[]): WishRecord {
  const plain = (words: string) => redact(words, names).words
  const plainOr = (words: string | null) => words && plain(words)
  const { contact, fulfilment, confirmation, rating, reason, sourceRef, steps } = record
  return {
    ...record, ...notOwn, contact: contact && { ...contact, words: plain(contact.words) }, fulfilment: fulfilment && { ...fulfilment, words: plain(fulfilment.words) },
    confirmation: confirmation && { ...confirmation, words: plainOr(confirmation.words) }, rating: rating && { ...rating, words: plainOr(rating.words) }, reason: plainOr(reason),
    sourceRef: sourceRef && { ...sourceRef, label: plainOr(sourceRef.label) }, steps: steps.map((line) => ({ ...line, words: plainOr(line.words) })),
  }
}

/** A wish as its page shows it to staff: whole to those who organise it, took it down or have it, without the wisher to those who follow it, else as it is published. */
export async function recordView(work: Work, found: KeptWish): Promise<WishRecord> {
  const directory = await work.directory(countyOf(found.area))
  const { area, units, settingsVersion, words, publicTitle, publicWords, registrarId, registrarName, sourceId, sourceLabel, claimerId, fulfillers, confirmedBy, confirmedAt, reason } = found
  const row = rowView(found, { place: (code) => directory.place(code), unit: (_, id) => ({ id, name: directory.unitName(id) }) })
  const record: WishRecord = {
    ...row, area, units, settingsVersion, words, publicTitle, publicWords, registrarId, claimerId, fulfillers, reason,
    photos: photoLinks(work, found.photos), publishedAt: isoOr(found.publishedAt), roundUntil: isoOr(found.roundUntil), claimedAt: isoOr(found.claimedAt), wisher: masked(found),
    registrar: registrarId === null ? null : { id: registrarId, name: registrarName ?? '' },
    sourceRef: sourceId === null && sourceLabel === null ? null : { id: sourceId, label: sourceLabel },
    contact: contactOf(found), fulfilment: fulfilmentOf(work, found), rating: ratingOf(found),
    confirmation: confirmedBy && confirmedAt ? { by: confirmedBy, words: found.confirmWords, at: iso(confirmedAt) } : null,
    steps: linesIn(found).map((line) => ({ ...lineView(line), photos: photoLinks(work, line.photos) })),
  }
  if (mayReadWish(found, work.caller)) return record
  return mayFollowWish(found, work.caller) ? followed(record, namesIn(found)) : { ...record, ...unread }
}

/** Steps between offices are not the wisher's to read. */
const betweenOffices = new Set<string>(['escalate', 'remind', 'relist'])

/** What the wisher reads of why it left the way, or went back. */
const toldWhy: readonly WishState[] = ['declined', 'withdrawn']

/** A wish as the holder of its code sees it: who came is named by unit or team. */
export async function residentView(work: Work, found: KeptWish): Promise<z.output<typeof residentWish>> {
  const directory = await work.directory(countyOf(found.area))
  const { number, title, words, kind, area, state, publicWords, claimerUnit, team, contactDay: day, contactWords, reason } = found
  return {
    number, title, words, kind, state, publicWords, place: directory.path(area), step: stepOfWish(state), postedAt: iso(found.postedAt),
    claimedBy: claimerUnit === null ? team : directory.unitName(claimerUnit),
    contact: day && contactWords ? { day, words: contactWords } : null,
    fulfilment: fulfilmentOf(work, found), rating: ratingOf(found), reason: toldWhy.includes(state) ? reason : null,
    answerUntil: state === 'confirm' || state === 'rate' ? isoOr(found.dueAt) : null,
    may: residentWishActions.filter((action) => mayWisher(action, state)),
    steps: linesIn(found).filter(({ action }) => !betweenOffices.has(action)).map(({ action, fromState, at }) => ({ step: action === 'post' ? 'post' : stepOfWish(fromState as WishState), action, at: iso(at) })),
  }
}
