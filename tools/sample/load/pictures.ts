import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { takeUpload } from '@wuxin/platform-service/file/file-upload'
import type { Running } from '@wuxin/service/runtime'
import { photoNames, type PhotoName } from '../volunteers/volunteer-plan.ts'

const pictures = resolve(import.meta.dirname, '../data')

/** Uploads the sample's own pictures as people do; answers their ids. They are drawn: nobody and nothing real is among them. */
export async function uploadPictures(platform: Running): Promise<ReadonlyMap<PhotoName, string>> {
  const kept = new Map<PhotoName, string>()
  for (const name of photoNames) {
    const body = new FormData()
    body.append('file', new Blob([new Uint8Array(await readFile(`${pictures}/${name}.png`))]), `${name}.png`)
    const { id } = await takeUpload(platform, new Request('http://platform/files', { method: 'POST', body }))
    kept.set(name, id)
  }
  return kept
}
