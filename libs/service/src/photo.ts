import { filesAttached, filesFreed } from '@wuxin/events/file'
import { DomainError } from '@wuxin/platform/error'
import { filesKnown } from '@wuxin/platform/file.schema'
import { fileLink } from './token.ts'
import type { Work } from './work.ts'

/** Throws PHOTO_UNKNOWN for a photo that was never uploaded, is deleted again, is no picture or was uploaded by somebody else; UNAVAILABLE where the platform cannot say. */
export async function assertPhotos(work: Work, photos: readonly string[]): Promise<void> {
  if (photos.length === 0) return
  const answer = await work.service.peers.ask('platform', '/internal/files', { ids: photos, by: work.account?.id ?? null })
  if (!answer.ok) throw new DomainError('UNAVAILABLE', { service: 'platform' }, 'fault')
  const pictures = filesKnown.parse(await answer.json()).filter(({ width }) => width !== null)
  const photo = photos.find((each) => !pictures.some(({ id }) => id === each))
  if (photo) throw new DomainError('PHOTO_UNKNOWN', { photo })
}

/** A record by which the platform knows who keeps a file. */
type Keeper = { id: string }

/** Has photos stay that a record shows from now on. */
export async function keepPhotos(work: Work, { id: keeper }: Keeper, photos: readonly string[]): Promise<void> {
  if (photos.length > 0) await work.publish(filesAttached, { ids: [...new Set(photos)], keeper })
}

/** Gives photos back that a record shows no more; no link opens them once no other record does. */
export async function giveBackPhotos(work: Work, { id: keeper }: Keeper, photos: readonly string[]): Promise<void> {
  if (photos.length > 0) await work.publish(filesFreed, { ids: [...new Set(photos)], keeper })
}

/** Takes photos back that nobody may see any more, whatever record showed them; no link opens them from then on. */
export async function freePhotos(work: Work, photos: readonly string[]): Promise<void> {
  if (photos.length > 0) await work.publish(filesFreed, { ids: [...new Set(photos)] })
}

/** Where whoever sees the record sees its photos, for a while. */
export const photoLinks = (work: Work, photos: readonly string[]): string[] => photos.map((photo) => fileLink(work.service.keys, photo, work.now))
