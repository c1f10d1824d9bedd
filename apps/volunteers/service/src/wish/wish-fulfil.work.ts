import { countyOf } from '@wuxin/platform/area'
import { assertPhotos } from '@wuxin/service/photo'
import { load } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import type { fulfilWishInput } from '@wuxin/volunteers/wish-input.schema'
import type { WishRecord } from '@wuxin/volunteers/wish-view.schema'
import type { z } from 'zod'
import { recordServed } from '../volunteer/service-report.work.ts'
import { step } from './wish-step.work.ts'
import { Wish } from './wish.entity.ts'

/**
 * Fulfils a wish (圆梦), with photos that are there; where hours are told, they stand as a record of service besides, which names the
 * wish by its published title. Throws PHOTO_UNKNOWN, what the step throws, and what `recordServed` throws.
 */
export async function fulfil(work: Work, { words, photos, served, ...seen }: z.output<typeof fulfilWishInput>): Promise<WishRecord> {
  await assertPhotos(work, photos)
  const record = await step(work, seen, (found, by) => found.fulfil({ words, photos }, by))
  if (served !== null) {
    const { area, number, publicTitle, claimerUnit } = await load(work, Wish, seen.id)
    const directory = await work.directory(countyOf(area))
    const service = { area, place: directory.areaName(area), hours: served, words: publicTitle ?? number, photos: [], unit: claimerUnit }
    await recordServed(work, { ...service, occasion: { kind: 'wish', id: seen.id, label: number } }, { persons: [work.caller.id] })
  }
  return record
}
