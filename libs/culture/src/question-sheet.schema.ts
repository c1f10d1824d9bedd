import { z } from 'zod'

/** Columns of questions as an Excel sheet, by the heading that stands above each; the order is that of the export and of the template. */
export const questionSheetColumns = {
  kind: '题型', text: '题目', a: '选项A', b: '选项B', c: '选项C', d: '选项D', e: '选项E', f: '选项F', answer: '答案', explanation: '解析', subject: '主题', difficulty: '难度',
} as const
/** A column of the sheet by its key. */
export type QuestionSheetColumn = keyof typeof questionSheetColumns
/** Those that a sheet may lack. */
export const optionalColumns = ['c', 'd', 'e', 'f', 'explanation', 'difficulty'] as const satisfies readonly QuestionSheetColumn[]
/** The columns of the options, in their order. */
export const optionColumns = ['a', 'b', 'c', 'd', 'e', 'f'] as const satisfies readonly QuestionSheetColumn[]

/** How sheets say the kind of a question. */
export const sheetKinds = { single: '单选', multiple: '多选', true_false: '判断' } as const
/** How sheets say how hard it is. */
export const sheetDifficulties = { easy: '易', medium: '中', hard: '难' } as const
/** How sheets say true and false, in the order of the answers. */
export const sheetTruths = ['对', '错'] as const

/** What a cell should have been; texts are made of it with its `params`. */
export const questionExpectations = [
  /** The sheet lacks this heading. */
  'column',
  /** Words, no formula, date or error. */
  'plain',
  /** 单选, 多选 or 判断. */
  'kind',
  /** Something: it is blank. */
  'some',
  /** At most `most` characters. */
  'length',
  /** Two options at least, and none between two that is blank. */
  'options',
  /** Options that differ. */
  'option_twice',
  /** One letter of an option, such as A. */
  'answer_one',
  /** Two letters of options or more, such as AC. */
  'answer_several',
  /** 对 or 错. */
  'answer_truth',
  /** 易, 中 or 难. */
  'difficulty',
  /** A question that no other row has: `row`. */
  'once',
  /** A question that the bank has not yet. */
  'new',
] as const
export type QuestionExpectation = (typeof questionExpectations)[number]

/** A cell that is wrong: its row as Excel counts, its column's heading, what was expected and what stood there. */
export const wrongQuestion = z.object({ row: z.int(), column: z.string(), expected: z.enum(questionExpectations), params: z.record(z.string(), z.union([z.string(), z.number()])), got: z.string().nullable() })
export type WrongQuestion = z.infer<typeof wrongQuestion>

/** All rows or none (全部无误才导入), or the good ones alone (只导入无误的行). */
export const importModes = ['all', 'good'] as const
export type ImportMode = (typeof importModes)[number]
/** How a sheet is brought in. */
export const questionImportQuery = z.object({ mode: z.enum(importModes).default('all') })
/** What an import did, and what of its rows was wrong. */
export const questionImport = z.object({ added: z.int(), rows: z.int(), wrong: z.array(wrongQuestion) })
export type QuestionImport = z.infer<typeof questionImport>

/** A file for import has at most so many bytes, and so many rows. */
export const questionSheetLimits = { bytes: 5 * 1024 * 1024, rows: 2_000 } as const
