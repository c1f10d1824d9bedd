import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Caller } from '@wuxin/platform/caller'
import { takeUpload } from '@wuxin/platform-service/file/file-upload'
import type { Running } from '@wuxin/service/runtime'
import { issueToken } from '@wuxin/service/token'
import type { PhotoName } from '../volunteers/volunteer-plan.ts'

const pictures = resolve(import.meta.dirname, '../data')

/** Uploads one of the sample's own pictures, as its people do; answers its id. They are drawn: nobody and nothing real is among them. */
export async function uploadPicture(platform: Running, name: PhotoName, by: Caller | null): Promise<string> {
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(await readFile(`${pictures}/${name}.png`))]), `${name}.png`)
  const headers = by && { authorization: `Bearer ${await issueToken(platform.keys, by)}` }
  const { id } = await takeUpload(platform, new Request('http://platform/files', { method: 'POST', body, ...(headers && { headers }) }))
  return id
}
