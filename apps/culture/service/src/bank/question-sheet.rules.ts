import { questionFault, questionLimits, type Difficulty, type QuestionFault, type QuestionKind } from '@wuxin/culture/question.rules'
import type { ToldQuestion } from '@wuxin/culture/question.schema'
import {
  optionColumns, questionSheetColumns, sheetDifficulties, sheetKinds, sheetTruths, type QuestionExpectation, type QuestionSheetColumn, type WrongQuestion,
} from '@wuxin/culture/question-sheet.schema'
import type { Cell, Sheet, SheetRow } from '@wuxin/service/list/sheet-read'
import { likenessOf } from './likeness.rules.ts'

type Row = SheetRow<QuestionSheetColumn>

/** What a sheet says of questions: those that can be asked, and the cells that are wrong. */
export interface ReadQuestions {
  questions: ToldQuestion[]
  wrong: WrongQuestion[]
}

const keyOf = <Key extends string>(table: Readonly<Record<Key, string>>, said: string | null): Key | undefined => (Object.keys(table) as Key[]).find((key) => table[key] === said) // the table's own keys

const longest: Partial<Record<QuestionSheetColumn, number>> = { text: questionLimits.text, explanation: questionLimits.explanation, subject: questionLimits.subject, ...Object.fromEntries(optionColumns.map((key) => [key, questionLimits.option])) }
const needed: readonly QuestionSheetColumn[] = ['text', 'answer', 'subject']

const expected: Record<QuestionFault['code'], QuestionExpectation> = { OPTIONS_COUNT: 'options', OPTION_TWICE: 'option_twice', ANSWER_ONE: 'answer_one', ANSWER_SEVERAL: 'answer_several', ANSWER_UNFIT: 'answer_one' }

/** 对 or 错, or letters of options such as A, AC, or A、C. */
function answerOf(kind: QuestionKind, said: string): number[] {
  if (kind === 'true_false') return sheetTruths.flatMap((word, at) => (word === said ? [at] : []))
  return [...new Set(said.normalize('NFKC').toUpperCase().replace(/[\s,、;]/g, ''))].map((letter) => letter.codePointAt(0) ?? 0).map((code) => code - 65).toSorted((one, other) => one - other)
}

/** Reads a row: its question, or what is wrong of it, first things first. */
function readRow({ row, cells }: Row): ToldQuestion | WrongQuestion[] {
  const shownOf = (cell: Cell): string | null => (cell !== null && typeof cell === 'object' ? cell.shown : cell)
  const wrong = (column: QuestionSheetColumn, as: QuestionExpectation, params: WrongQuestion['params'] = {}): WrongQuestion => ({ row, column: questionSheetColumns[column], expected: as, params, got: shownOf(cells[column]) })
  const columns = Object.keys(questionSheetColumns) as QuestionSheetColumn[] // the table's own keys
  const said = (column: QuestionSheetColumn): string | null => (typeof cells[column] === 'string' ? cells[column] : null)
  const kind = keyOf(sheetKinds, said('kind'))
  const difficulty: Difficulty | undefined = said('difficulty') === null ? 'medium' : keyOf(sheetDifficulties, said('difficulty'))
  const faults = [
    ...columns.flatMap((column) => (cells[column] !== null && typeof cells[column] === 'object' ? [wrong(column, 'plain')] : [])),
    ...columns.flatMap((column) => ((said(column)?.length ?? 0) > (longest[column] ?? Infinity) ? [wrong(column, 'length', { most: longest[column] ?? 0 })] : [])),
    ...needed.flatMap((column) => (cells[column] === null ? [wrong(column, 'some')] : [])),
    ...(kind ? [] : [wrong('kind', 'kind')]),
    ...(difficulty ? [] : [wrong('difficulty', 'difficulty')]),
  ]
  if (faults.length > 0 || !kind || !difficulty) return faults
  const told = optionColumns.map(said)
  const options = told.slice(0, told.findLastIndex((each) => each !== null) + 1)
  if (kind !== 'true_false' && options.includes(null)) return [wrong(optionColumns[options.indexOf(null)] ?? 'a', 'options')]
  const question = { kind, options: kind === 'true_false' ? [] : options.filter((each) => each !== null), answer: answerOf(kind, said('answer') ?? '') }
  const fault = questionFault(question)
  if (!fault) return { ...question, text: said('text') ?? '', subject: said('subject') ?? '', explanation: said('explanation'), difficulty }
  if (fault.field === 'options') return [wrong(fault.code === 'OPTION_TWICE' ? (optionColumns[options.length - 1] ?? 'a') : 'b', expected[fault.code])]
  return [wrong('answer', kind === 'true_false' ? 'answer_truth' : kind === 'multiple' ? 'answer_several' : 'answer_one')]
}

/** Reads a sheet against what stands in the bank (`known` likenesses): nothing stands in it twice, nor twice in the sheet. */
export function readQuestions({ missing, rows }: Sheet<QuestionSheetColumn>, known: ReadonlySet<string>): ReadQuestions {
  if (missing.length > 0) return { questions: [], wrong: missing.map((column) => ({ row: 1, column: questionSheetColumns[column], expected: 'column', params: {}, got: null })) }
  const first = new Map<string, number>()
  const questions: ToldQuestion[] = []
  const wrong: WrongQuestion[] = []
  for (const each of rows) {
    const read = readRow(each)
    if (Array.isArray(read)) {
      wrong.push(...read)
      continue
    }
    const likeness = likenessOf(read)
    const before = first.get(likeness)
    const twice = (as: QuestionExpectation, params: WrongQuestion['params'] = {}) => wrong.push({ row: each.row, column: questionSheetColumns.text, expected: as, params, got: read.text })
    if (known.has(likeness)) twice('new')
    else if (before !== undefined) twice('once', { row: before })
    else questions.push(read)
    first.set(likeness, before ?? each.row)
  }
  return { questions, wrong }
}
