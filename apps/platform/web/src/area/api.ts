import { requestHeaders } from '@wuxin/web/api'
import { z } from 'zod'
import { refusal } from '../api.ts'

const wrongRow = z.object({ row: z.int(), column: z.string(), expected: z.string(), params: z.record(z.string(), z.unknown()), got: z.string().nullable() })
export type WrongRow = z.infer<typeof wrongRow>

const areaImport = z.object({ added: z.int(), renamed: z.int(), changed: z.int(), unchanged: z.int(), wrong: z.array(wrongRow) })
export type AreaImport = z.infer<typeof areaImport>

const rowsRefused = 422

/**
 * Sends a tree as Excel. Answers what was added, renamed, changed and left, or the wrong rows: then nothing was changed.
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
