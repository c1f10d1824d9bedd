import { topicSheetColumns, type TopicSheetRow } from '@wuxin/meetings/topic-sheet.schema'

/** A saved table as text: in UTF-8, or as Excel saves CSV in Chinese (GB 18030). */
export function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Reads a table as text, as Excel copies it (cells by tabs) or saves it (RFC 4180, cells by commas); a quoted cell may hold either and line ends. */
export function cellsOf(text: string): string[][] {
  const separator = (text.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : ','
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    row.push(cell.trim())
    cell = ''
  }
  const endRow = () => {
    endCell()
    if (row.some((each) => each !== '')) rows.push(row)
    row = []
  }
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]
    if (isQuoted && letter === '"' && text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (letter === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted
    else if (!isQuoted && letter === separator) endCell()
    else if (!isQuoted && letter === '\n') endRow()
    else if (isQuoted || letter !== '\r') cell += letter
  }
  endRow()
  return rows
}

/** The rows of topics in a table, its cells in the order of the columns, and how many lines of headings stand above them. */
export function topicRowsIn(text: string, headings: readonly string[]): { rows: TopicSheetRow[]; above: 0 | 1 } {
  const all = cellsOf(text.replace(/^\uFEFF/, ''))
  const above = all[0]?.[0] === headings[0] ? 1 : 0
  const rows = all.slice(above).map((cells) => Object.fromEntries(topicSheetColumns.map((column, index) => [column, cells[index] ?? ''])) as TopicSheetRow) // a cell for each column
  return { rows, above }
}
