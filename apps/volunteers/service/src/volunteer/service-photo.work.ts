import { freePhotos } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import { ServiceRecord } from './service-record.entity.ts'

/** Takes the pictures of a volunteer's service back, also from the records of those who served beside them: they no longer agree to be shown. */
export async function takeBackPhotos(work: Work, volunteer: string): Promise<void> {
  const own = await work.em.find(ServiceRecord, { volunteer }, { filters: false })
  const photos = [...new Set(own.flatMap((record) => record.photos))]
  if (photos.length === 0) return
  const shown = await work.em.find(ServiceRecord, { photos: { $overlap: photos } }, { filters: false })
  for (const record of shown) record.photos = record.photos.filter((photo) => !photos.includes(photo))
  await freePhotos(work, photos)
}
