import type { Workbook } from 'exceljs'

/** An empty Excel workbook. The library takes 36 MB of memory: it is loaded with the first sheet that somebody asks for. */
export async function newWorkbook(): Promise<Workbook> {
  const { default: excel } = await import('exceljs')
  return new excel.Workbook()
}
