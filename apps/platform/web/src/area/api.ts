import { areaImport, type AreaImport } from '@wuxin/platform/area-sheet.schema'
import { requestHeaders } from '@wuxin/web/api'
import { refusal } from '../api.ts'

const rowsRefused = 422

/**
 * Sends a tree as Excel. Answers what was added, renamed, changed and left, or the wrong cells: then nothing was changed.
 * `key` names the intent, so that a retry of the same file does nothing twice. Throws a DomainProblem where the file was not read.
 */
export async function importAreas(file: File, key: string): Promise<AreaImport> {
  const body = new FormData()
  body.append('file', file)
  const response = await fetch('/api/platform/areas/import', { method: 'POST', body, headers: { ...requestHeaders(), 'idempotency-key': key } })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok && response.status !== rowsRefused) throw refusal(response.status, answer)
  return areaImport.parse(answer)
}
