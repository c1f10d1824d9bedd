import { createHash } from 'node:crypto'
import { questionExportInput, type QuestionRow } from '@wuxin/culture/question.schema'
import { optionalColumns, questionImport, questionImportQuery, questionSheetColumns, questionSheetLimits, sheetDifficulties, sheetKinds, sheetTruths, type QuestionImport } from '@wuxin/culture/question-sheet.schema'
import { questionLimits } from '@wuxin/culture/question.rules'
import { quizError } from '@wuxin/culture/quiz.schema'
import { DomainError } from '@wuxin/platform/error'
import { permittedCall, queryOf } from '@wuxin/service/call-context'
import type { Route } from '@wuxin/service/define'
import { keepAnswer, takeKey } from '@wuxin/service/idempotency'
import { sheetExport, xlsx } from '@wuxin/service/list/sheet-export'
import { guarded, readRows } from '@wuxin/service/list/sheet-read'
import { uploadOf } from '@wuxin/service/request-body'
import { countiesOf } from '@wuxin/service/scope'
import { inWork } from '@wuxin/service/work'
import { newWorkbook } from '@wuxin/service/workbook'
import { questionRows } from './bank.queries.ts'
import { likenessesIn, ownBank, putQuestion } from './bank.work.ts'
import { readQuestions } from './question-sheet.rules.ts'

const columns = Object.values(questionSheetColumns)
const words = { sheet: '题目', columns }

/** A question in the order of the sheet's columns, as an import reads it. */
const cellsOf = ({ kind, text, options, answer, explanation, subject, difficulty }: Omit<QuestionRow, 'id' | 'version' | 'edition'>): string[] => {
  const right = kind === 'true_false' ? (sheetTruths[answer[0] ?? 0] ?? '') : answer.map((at) => String.fromCodePoint(65 + at)).join('')
  return [sheetKinds[kind], text, ...Array.from({ length: questionLimits.options }, (_, at) => options[at] ?? ''), right, explanation ?? '', subject, sheetDifficulties[difficulty]].map(guarded)
}

/** Questions of a bank as a sheet, in the form in which an import takes them: its headings are the same in every language. */
export const questionExport = sheetExport({
  file: 'questions',
  record: 'QuestionExport',
  permission: 'bank:list',
  isCountywide: true,
  question: questionExportInput,
  rows: (work, filter, limit) => questionRows(work, filter, { limit, offset: 0 }),
  words: { 'zh-CN': words, 'en-US': words },
  wide: [1, 9],
  cells: cellsOf,
})

const examples: Parameters<typeof cellsOf>[0][] = [
  { kind: 'single', text: '机动车行经人行横道时，应当怎样？', options: ['减速行驶', '加速通过', '鸣喇叭'], answer: [0], explanation: '道路交通安全法第四十七条', subject: '文明出行', difficulty: 'easy' },
  { kind: 'multiple', text: '下列哪些属于可回收物？', options: ['旧报纸', '易拉罐', '剩菜', '塑料瓶'], answer: [0, 1, 3], explanation: null, subject: '垃圾分类', difficulty: 'medium' },
  { kind: 'true_false', text: '高空抛物，物业和业主都有责任防止。', options: [], answer: [0], explanation: '民法典第一千二百五十四条', subject: '法律', difficulty: 'easy' },
]

/** `GET …/questions-template.xlsx`: the headings with an example of each kind. `POST …/banks/<id>/import?mode=`: questions from a sheet, with every wrong cell told. */
export const questionSheetRoutes: Route = (app, service) => {
  app.get('/api/culture/questions-template.xlsx', async (context) => {
    await permittedCall(service, context.req.raw, 'bank:list')
    const book = await newWorkbook()
    const sheet = book.addWorksheet(words.sheet, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map((header, at) => ({ header, width: at === 1 ? 40 : 14 }))
    sheet.addRows(examples.map(cellsOf))
    return context.body(new Uint8Array(await book.xlsx.writeBuffer()), 200, { 'content-type': xlsx, 'content-disposition': 'attachment; filename="questions-template.xlsx"' })
  })

  app.post('/api/culture/banks/:id/import', async (context) => {
    const { call, scope, key } = await permittedCall(service, context.req.raw, 'bank:edit')
    if (!key) throw new DomainError('KEY_MISSING')
    const { mode } = queryOf(context, questionImportQuery)
    const id = context.req.param('id')
    const bytes = await uploadOf(context.req.raw, questionSheetLimits.bytes)
    const sheet = await readRows(bytes, { columns: questionSheetColumns, optional: optionalColumns, most: questionSheetLimits.rows })
    const digest = createHash('sha256').update(bytes).update(`${id} ${mode}`).digest('hex')
    const done = await inWork(service, { ...call, sees: countiesOf(scope), procedure: 'banks.import' }, scope, async (work) => {
      const replay = await takeKey(work, key, digest)
      if (replay) return questionImport.parse(replay.answer)
      const bank = await ownBank(work, id)
      const known = await likenessesIn(work, bank)
      const { questions, wrong } = readQuestions(sheet, known)
      const taken = mode === 'all' && wrong.length > 0 ? [] : questions
      if (known.size + taken.length > questionLimits.bank) throw quizError('BANK_FULL', { most: questionLimits.bank })
      for (const question of taken) putQuestion(work, bank, question)
      await work.em.flush()
      const answer: QuestionImport = { added: taken.length, rows: sheet.rows.length, wrong }
      await keepAnswer(work, key, answer)
      return answer
    })
    return context.json(done, done.added === 0 && done.wrong.length > 0 ? 422 : 200)
  })
}
