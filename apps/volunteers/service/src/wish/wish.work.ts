import { serviceClosed, wishMoved } from '@wuxin/events/volunteers'
import { countyOf, levelOf } from '@wuxin/platform/area'
import { redact } from '@wuxin/platform/redaction.rules'
import { titleOf } from '@wuxin/platform/title.rules'
import { noClock } from '@wuxin/service/life/clock'
import { announce } from '@wuxin/service/life/steps'
import { newTrackingCode } from '@wuxin/service/life/tracking'
import { assertPhotos, keepPhotos } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import { signsOf } from '@wuxin/volunteers/contact.rules'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import { wishLifecycle } from '@wuxin/volunteers/wish.rules'
import type { WishAction, WishKind, WishSource } from '@wuxin/volunteers/wish.schema'
import { searched } from '../search.queries.ts'
import type { Step } from '../step/step.table.ts'
import { letGoOfPhotos } from '../step/step.work.ts'
import { actingOn, nextNumber, settings } from '../volunteers.work.ts'
import { noticesOf } from './wish-notice.rules.ts'
import { Wish } from './wish.entity.ts'

/** Something that somebody wishes for. */
export interface Wished {
  area: string
  kind: WishKind
  words: string
  title?: string
  photos: string[]
  until: string | null
  name?: string
  phone?: string
  spot?: string
  source: WishSource
  /** The record that it comes from, and the module that it lies in. */
  from?: { module: string | null; id: string | null; label: string | null }
  /** Who took it down; null where the wisher posted it. */
  registrar: { id: string; name: string } | null
}

/** A wish that nothing has happened to yet. */
const untouched = {
  ...noClock, state: wishLifecycle.initial, publicTitle: null, publicWords: null, publishedAt: null, round: 1, roundUntil: null, leftOver: false, claimerId: null, claimerName: null,
  claimerUnit: null, claimedAt: null, contactDay: null, contactWords: null, contactedAt: null, fulfilWords: null, fulfilledAt: null, confirmedAt: null, confirmedBy: null,
  confirmWords: null, score: null, ratedAt: null, ratedBy: null, rateWords: null, reason: null, closedAt: null, stepCount: 0,
} as const

/**
 * Takes a wish in (征集) and numbers it; until somebody finds a better title it bears its first words; no title says who it is. A wisher
 * without account follows it by `code`, which is shown once and kept nowhere. Whoever calls this has asked whether the caller may. Throws PLACE_UNKNOWN, PLACE_TOO_WIDE, PHOTO_UNKNOWN and WISH_EXISTS.
 */
export async function postWish(work: Work, wished: Wished): Promise<{ wish: Wish; code: string | null }> {
  const { area, kind, words, title = titleOf(words), photos, until, name = null, phone = null, spot = null, source, from, registrar } = wished
  const directory = await work.directory(countyOf(area))
  directory.area(area)
  if (levelOf(area) === 'county') throw volunteerError('PLACE_TOO_WIDE', { area })
  await assertPhotos(work, photos)
  const { version: settingsVersion } = await settings.current(work, area)
  const number = await nextNumber(work, 'wish', area)
  // Behind the number's lock: of two that arrive at once, the second one sees the first.
  const before = from?.module && from.id ? await work.em.findOne(Wish, { sourceModule: from.module, sourceId: from.id }, { filters: false }) : null
  if (before) throw volunteerError('WISH_EXISTS', { number: before.number })
  const code = registrar === null ? newTrackingCode() : null
  const wish = work.em.create(Wish, {
    ...untouched, area, kind, words, title: redact(title, signsOf({ name, phone, spot })).words, photos, until, source, units: [], fulfilPhotos: [], fulfillers: [], settingsVersion, number,
    wisherName: name, wisherPhone: phone, spot, sourceModule: from?.module ?? null, sourceId: from?.id ?? null, sourceLabel: from?.label ?? null,
    trackingHash: code?.hash ?? null, registrarId: registrar?.id ?? null, registrarName: registrar?.name ?? null, postedAt: work.now, createdAt: work.now, updatedAt: work.now,
  })
  await announceWish(work, wish, wish.post(await actingOn(work, wish)), null)
  await keepPhotos(work, wish, photos)
  return { wish, code: code?.shown ?? null }
}

/** Makes a wish findable by number, titles, published words and place; its own words are the wisher's. */
async function indexWish(work: Work, { id, area, number, title, publicTitle, publicWords }: Wish): Promise<void> {
  const directory = await work.directory(countyOf(area))
  await searched.keep(work, { id, area, words: [number, title, publicTitle, publicWords, directory.path(area)] }, { kind: 'wish' })
}

/** Steps after which a wish is found by other words. */
const renamed: readonly string[] = ['post', 'verify', 'publish'] satisfies (WishAction | 'post')[]
/** Steps of which the module hears whose record the wish comes from. */
const heard: readonly string[] = ['publish', 'claim', 'fulfil', 'confirm', 'decline', 'withdraw', 'expire', 'rate', 'lapse'] satisfies WishAction[]
const outcomes: Readonly<Record<string, string>> = { closed: 'fulfilled', declined: 'declined', withdrawn: 'withdrawn', expired: 'expired' }

/** Keeps a wish's step, tells whom it concerns and the module that it came from, and at its end whoever counts services. `had` is who had it before. */
export async function announceWish(work: Work, wish: Wish, step: Step, had: string | null): Promise<void> {
  const { id, number, area, state, closedAt, claimerUnit, score, sourceModule, sourceId } = wish
  const directory = await work.directory(countyOf(area))
  await letGoOfPhotos(work, 'Wish', wish)
  await announce(work, wish, step, noticesOf({ id, area, state, registrarId: wish.registrarId, escalatedTo: wish.escalatedTo, leftOver: wish.leftOver, had: wish.claimerId ?? had }, step, directory))
  if (renamed.includes(step.action)) await indexWish(work, wish)
  if (sourceModule !== null && sourceId !== null && heard.includes(step.action)) {
    const words = step.action === 'publish' ? wish.publicWords : step.action === 'decline' ? wish.reason : null
    await work.publish(wishMoved, { module: sourceModule, id: sourceId, wish: { id, number, title: wish.publicTitle ?? wish.title }, area, step: state, words })
  }
  if (closedAt !== null) await work.publish(serviceClosed, { kind: 'wish', id, number, area, unit: claimerUnit, outcome: outcomes[state] ?? state, score })
}
