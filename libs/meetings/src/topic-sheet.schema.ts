import { z } from 'zod'

/** What a row of an import says, in the order of its columns: 地点, 议题, 内容, 提出人, 电话, 提出日期. */
export const topicSheetColumns = ['place', 'title', 'words', 'name', 'phone', 'day'] as const
export type TopicSheetColumn = (typeof topicSheetColumns)[number]

/** Rows of one import. */
export const topicSheetLongest = 5_000

const cell = z.string().max(4_000).default('')

/** Topics that were kept elsewhere until now, as they stand there: each cell is text, and is checked with its row. */
export const importTopicsInput = z.object({
  rows: z.array(z.object({ place: cell, title: cell, words: cell, name: cell, phone: cell, day: cell })).min(1).max(topicSheetLongest),
})
export type TopicSheetRow = z.output<typeof importTopicsInput>['rows'][number]

/** What a cell should have been; texts are made of it with the cell's `params`. */
export const topicSheetExpectations = [
  /** The code, the name or the whole path of a place that the caller convenes at. */
  'place',
  /** One place: several have this name; the whole path tells them apart. */
  'place_once',
  /** Something: the cell is empty. */
  'filled',
  /** At most `maximum` characters. */
  'length',
  /** A mobile number, or a landline with its area code. */
  'phone',
  /** A day `YYYY-MM-DD` that is not ahead. */
  'day',
  /** Another matter than that of row `row`. */
  'once',
  /** A matter that is no topic yet: `number` is the same one, word for word. */
  'new',
] as const

/** A cell that is wrong: its row, counted from 1, what was expected and what stood there. */
export const wrongTopicCell = z.object({
  row: z.int(),
  column: z.enum(topicSheetColumns),
  expected: z.enum(topicSheetExpectations),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  got: z.string(),
})
export type WrongTopicCell = z.infer<typeof wrongTopicCell>

/** What an import did: so many topics are in the pool now. With wrong cells it did nothing. */
export const topicImport = z.object({ added: z.int(), wrong: z.array(wrongTopicCell) })
