import { createHash } from 'node:crypto'
import { takeUpload } from '@wuxin/platform-service/file/file-upload'
import type { HazardKind } from '@wuxin/patrols/hazard.schema'
import type { Caller } from '@wuxin/platform/caller'
import type { Running } from '@wuxin/service/runtime'
import { issueToken } from '@wuxin/service/token'
import { drawPhoto, type Stage } from '../patrols/draw-photo.ts'

/** A picture as it was drawn, and under which id the platform keeps it. */
export interface Uploaded {
  id: string
  /** SHA-256 of the bytes in hex, as a phone says it of what it took. */
  digest: string
  bytes: number
}

/** Draws a hazard and uploads the picture as somebody, as a phone does with a photo. */
export async function uploadDrawn(platform: Running, { kind, stage, seed, by }: { kind: HazardKind; stage: Stage; seed: string; by: Caller }): Promise<Uploaded> {
  const picture = await drawPhoto(kind, stage, seed)
  const body = new FormData()
  body.append('file', new Blob([picture]), `${stage}.png`)
  const headers = { authorization: `Bearer ${await issueToken(platform.keys, by)}` }
  const { id } = await takeUpload(platform, new Request('http://platform/files', { method: 'POST', body, headers }))
  return { id, digest: createHash('sha256').update(picture).digest('hex'), bytes: picture.byteLength }
}

/** One picture of each kind and stage of everybody's own, who shows it in all of theirs: a record takes no other's. */
export function drawnOnce(platform: Running): (kind: HazardKind, stage: Stage, by: Caller) => Promise<string> {
  const kept = new Map<string, Promise<Uploaded>>()
  return async (kind, stage, by) => {
    const seed = `${kind} ${stage}`
    const key = `${seed} ${by.id}`
    const drawn = kept.get(key) ?? uploadDrawn(platform, { kind, stage, seed, by })
    kept.set(key, drawn)
    return (await drawn).id
  }
}
