import type { Caller } from '@wuxin/platform/caller'
import { serviceApp } from '../http.ts'
import type { Running } from '../runtime.ts'
import { issueToken } from '../token.ts'
import { newWorkbook } from '../workbook.ts'

/** Asks a service for one of its sheets, by the file's name and the question of its address: as `usual`, as somebody else, or as nobody. */
export const sheetAsker = (at: { readonly service: Running }, file: string, usual: Caller) => async (query: string, who: Caller | null = usual): Promise<Response> => {
  const headers = who ? { authorization: `Bearer ${await issueToken(at.service.keys, who)}` } : {}
  return serviceApp(at.service).request(`/api/${at.service.id}/${file}${query}`, { headers })
}

/** The cells of a sheet that came, row by row, the heads first. */
export async function cellsOf(response: Response): Promise<unknown[]> {
  const book = await newWorkbook()
  await book.xlsx.load(await response.arrayBuffer())
  const rows = book.worksheets[0]?.getSheetValues() ?? []
  return rows.slice(1).map((row) => (Array.isArray(row) ? row.slice(1) : row))
}
