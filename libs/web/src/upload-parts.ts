import { uploadState, type UploadState } from '@wuxin/platform/file.schema'
import { requestHeaders } from './api.ts'
import { DomainProblem } from './problem.ts'
import { problemFrom } from './upload.ts'

/** Bytes of a part: what a line that drops every few seconds still carries. */
const partSize = 192 * 1024
/** Milliseconds after which a part that hangs counts as lost. */
const patience = 60_000

/** How a file is sent in parts: `key` names it for good, `onProgress` hears whole percents. */
export interface InParts {
  key: string
  size?: number
  onProgress?: (percent: number) => void
}

async function askParts(key: string, init: RequestInit): Promise<UploadState> {
  const response = await fetch(`/files/parts/${key}`, { ...init, signal: AbortSignal.timeout(patience), headers: { ...requestHeaders(), ...init.headers } }).catch(() => {
    throw new DomainProblem({ code: 'OFFLINE', level: 'fault' })
  })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw problemFrom({ status: response.status, response: answer })
  const { data } = uploadState.safeParse(answer)
  // An answer that broke off on its way is no answer.
  if (!data) throw new DomainProblem({ code: 'OFFLINE', level: 'fault' })
  return data
}

/**
 * Sends one file in parts and gives the id under which it is kept. It begins where the last attempt with this key ended, in whatever page that
 * was: whoever calls it again after a lost connection (OFFLINE, UNAVAILABLE) sends no part twice, and makes one file. Rejects with a DomainProblem.
 */
export async function uploadInParts(file: Blob, { key, size = partSize, onProgress }: InParts): Promise<string> {
  let { offset, file: stored } = await askParts(key, {})
  while (!stored) {
    onProgress?.(Math.round((100 * offset) / file.size))
    const headers = { 'content-type': 'application/octet-stream', 'upload-offset': String(offset), 'upload-length': String(file.size) }
    const next: UploadState = await askParts(key, { method: 'PATCH', body: file.slice(offset, offset + size), headers }).catch((problem: DomainProblem) => {
      const at = problem.params['offset']
      // Another page sends it as well, or the answer to a part was lost.
      if (problem.code !== 'UPLOAD_OFFSET' || typeof at !== 'number' || at === offset) throw problem
      return { offset: at, file: null }
    })
    offset = next.offset
    stored = next.file
  }
  onProgress?.(100)
  return stored.id
}
