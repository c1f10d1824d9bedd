import { createHash } from 'node:crypto'
import { takeUpload } from '@wuxin/platform-service/file/file-upload'
import type { HazardKind } from '@wuxin/patrols/hazard.schema'
import type { Running } from '@wuxin/service/runtime'
import { drawPhoto, type Stage } from '../patrols/draw-photo.ts'

/** A picture as it was drawn, and under which id the platform keeps it. */
export interface Uploaded {
  id: string
  /** SHA-256 of the bytes in hex, as a phone says it of what it took. */
  digest: string
  bytes: number
}

/** Draws a hazard and uploads the picture, as a phone does with a photo. */
export async function uploadDrawn(platform: Running, kind: HazardKind, stage: Stage, seed: string): Promise<Uploaded> {
  const picture = await drawPhoto(kind, stage, seed)
  const body = new FormData()
  body.append('file', new Blob([picture]), `${stage}.png`)
  const { id } = await takeUpload(platform, new Request('http://platform/files', { method: 'POST', body }))
  return { id, digest: createHash('sha256').update(picture).digest('hex'), bytes: picture.byteLength }
}

/** One picture of each kind and stage for whoever asks first, and the same for all others: what many records show. */
export function drawnOnce(platform: Running): (kind: HazardKind, stage: Stage) => Promise<string> {
  const kept = new Map<string, Promise<Uploaded>>()
  return async (kind, stage) => {
    const key = `${kind} ${stage}`
    const drawn = kept.get(key) ?? uploadDrawn(platform, kind, stage, key)
    kept.set(key, drawn)
    return (await drawn).id
  }
}
