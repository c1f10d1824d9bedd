import { phone as phoneNumber } from '@wuxin/platform/input.schema'
import { limits } from './limit.rules.ts'
import { topicSheetColumns, type TopicSheetColumn, type TopicSheetRow, type WrongTopicCell } from './topic-sheet.schema.ts'

/** A row that is right. */
export interface PlannedTopic {
  area: string
  title: string
  words: string
  name: string | null
  phone: string | null
  /** The day of the proposal; null for today. */
  day: string | null
}

/** What an import is checked against: the codes that a place's words may mean, and the day of the import. */
export interface TopicSheetRegister {
  places(words: string): readonly string[]
  today: string
}

type Wrong = Omit<WrongTopicCell, 'row' | 'column' | 'got'>

const filled = (cell: string, maximum: number): Wrong | null => {
  if (cell === '') return { expected: 'filled', params: {} }
  return [...cell].length > maximum ? { expected: 'length', params: { maximum } } : null
}

const day = (cell: string, today: string): Wrong | null => {
  if (cell === '') return null
  const isDay = /^(19|20)\d{2}-\d{2}-\d{2}$/.test(cell) && !Number.isNaN(Date.parse(cell)) && new Date(cell).toISOString().startsWith(cell)
  return isDay && cell <= today ? null : { expected: 'day', params: {} }
}

const place = (codes: readonly string[]): Wrong | null => {
  if (codes.length === 0) return { expected: 'place', params: {} }
  return codes.length > 1 ? { expected: 'place_once', params: {} } : null
}

/** Checks every cell of the rows: the topics that they want, and all that is wrong with them. */
export function checkTopicRows(rows: readonly TopicSheetRow[], register: TopicSheetRegister): { wrong: WrongTopicCell[]; planned: PlannedTopic[] } {
  const first = new Map<string, number>()
  const checked = rows.map((given, index) => {
    const row = index + 1
    const cells = Object.fromEntries(topicSheetColumns.map((column) => [column, given[column].trim()])) as Record<TopicSheetColumn, string> // each of the columns
    const codes = register.places(cells.place)
    const same = `${codes.join()}\n${cells.title}\n${cells.words}`
    const before = first.get(same)
    if (before === undefined) first.set(same, row)
    const found: Record<TopicSheetColumn, Wrong | null> = {
      place: place(codes),
      title: filled(cells.title, limits.title) ?? (before === undefined ? null : { expected: 'once', params: { row: before } }),
      words: filled(cells.words, limits.words),
      name: cells.name === '' ? null : filled(cells.name, limits.name),
      phone: cells.phone === '' || phoneNumber.safeParse(cells.phone).success ? null : { expected: 'phone', params: {} },
      day: day(cells.day, register.today),
    }
    const wrong = topicSheetColumns.flatMap((column): WrongTopicCell[] => (found[column] ? [{ row, column, got: cells[column], ...found[column] }] : []))
    const phone = phoneNumber.safeParse(cells.phone).data ?? null
    return { wrong, planned: { area: codes[0] ?? '', title: cells.title, words: cells.words, name: cells.name || null, phone, day: cells.day || null } }
  })
  return { wrong: checked.flatMap((each) => each.wrong), planned: checked.map((each) => each.planned) }
}
