import { assertPhotos } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import type { fulfilWishInput } from '@wuxin/volunteers/wish-input.schema'
import type { WishRecord } from '@wuxin/volunteers/wish-view.schema'
import type { z } from 'zod'
import { step } from './wish-step.work.ts'

/** Fulfils a wish (圆梦), with photos that are there. Throws PHOTO_UNKNOWN and what the step throws. */
export async function fulfil(work: Work, { words, photos, ...seen }: z.output<typeof fulfilWishInput>): Promise<WishRecord> {
  await assertPhotos(work, photos)
  return step(work, seen, (found, by) => found.fulfil({ words, photos }, by))
}
