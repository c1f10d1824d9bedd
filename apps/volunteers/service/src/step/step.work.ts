import { stepsOf } from '@wuxin/service/life/steps'
import { freePhotos } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import { Step } from './step.table.ts'

/** How records move, and how the lines of their histories are written. */
export const { lineOf, take, takeUp } = stepsOf(Step)

/** Gives the photos of what was declined or taken back: nobody has to see them any more. */
export async function letGoOfPhotos(work: Work, found: { state: string; photos: string[] }): Promise<void> {
  if (found.state !== 'declined' && found.state !== 'withdrawn') return
  await freePhotos(work, found.photos)
  found.photos = []
}
