import { randomUUID } from 'node:crypto'
import { questionSheetColumns } from '@wuxin/culture/question-sheet.schema'
import { serviceApp } from '@wuxin/service/http'
import { cellsOf, sheetAsker } from '@wuxin/service/list/sheet.fixture'
import { compound, county, monday, neighbourCompound } from '@wuxin/service/test-county'
import { refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { issueToken } from '@wuxin/service/token'
import { newWorkbook } from '@wuxin/service/workbook'
import { describe, expect, it } from 'vitest'
import { people, reach } from '../culture.fixture.ts'
import { multiple, single, statement } from '../quiz/quiz.fixture.ts'
import { service } from '../service.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const secretary = () => at.as(people.secretary)
const bank = (name = `题库${randomUUID().slice(0, 6)}`) => secretary().banks.add({ area: compound, name, about: null })
const questionsOf = async (id: string) => (await secretary().questions.list({ bank: id, size: 100 })).rows

describe('a bank', () => {
  it('is read by the whole county, and written at its own place', async () => {
    const { id } = await bank('市民文明题库')
    await secretary().questions.add({ bank: id, ...single('斑马线前应当怎样') })
    expect((await at.as(people.library).banks.table({ county })).find((each) => each.id === id)).toMatchObject({ name: '市民文明题库', questions: 1, subjects: [{ subject: '文明', questions: 1 }] })
    await expect(secretary().banks.add({ area: neighbourCompound, name: '别处', about: null })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(bank('市民文明题库')).rejects.toMatchObject(refusal('BANK_NAME_TAKEN', { name: '市民文明题库' }))
    await expect(at.as(people.library).questions.add({ bank: id, ...single('图书馆的题') })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('holds no question twice, whatever spaces and marks stand in it, also where two write it at once', async () => {
    const { id } = await bank()
    const wish = () => secretary().questions.add({ bank: id, ...single('斑马线前，应当怎样？') })
    const both = await Promise.allSettled([wish(), wish(), wish()])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected'])
    await expect(secretary().questions.add({ bank: id, ...single('斑马线前 应当怎样') })).rejects.toMatchObject(refusal('QUESTION_TWICE'))
  })
})

describe('a question', () => {
  it('is told anew as its next edition, over the one that its writer saw', async () => {
    const { id } = await bank()
    const first = await secretary().questions.add({ bank: id, ...single('原来的题') })
    const second = await secretary().questions.amend({ ...seen(first), ...single('改过的题') })
    expect(second).toMatchObject({ edition: 2, text: '改过的题' })
    expect((await questionsOf(id)).map(({ text }) => text)).toEqual(['改过的题'])
    await expect(secretary().questions.amend({ ...seen(first), ...single('又改') })).rejects.toMatchObject(refusal('VERSION_CONFLICT'))
    await secretary().questions.retire({ ...seen(second), reason: '法条改了' })
    expect(await questionsOf(id)).toEqual([])
    await expect(secretary().questions.retire({ id: second.id, version: second.version + 1, reason: '再停' })).rejects.toMatchObject(refusal('NOT_FOUND'))
  })
})

/** A sheet with these rows under the headings of the template. */
async function sheetOf(rows: string[][], headings: readonly string[] = Object.values(questionSheetColumns)): Promise<Uint8Array<ArrayBuffer>> {
  const book = await newWorkbook()
  const sheet = book.addWorksheet('题目')
  sheet.addRows([headings, ...rows])
  return new Uint8Array(await book.xlsx.writeBuffer())
}
const row = (kind: string, text: string, options: string[], answer: string, { subject = '文明', difficulty = '易' } = {}) => [kind, text, ...Array.from({ length: 6 }, (_, nth) => options[nth] ?? ''), answer, '', subject, difficulty]

async function importing(into: string, bytes: Uint8Array<ArrayBuffer>, { mode = 'all', key = randomUUID(), who = people.secretary } = {}) {
  const form = new FormData()
  form.append('file', new Blob([bytes]), 'questions.xlsx')
  const headers = { authorization: `Bearer ${await issueToken(at.service.keys, who)}`, 'idempotency-key': key }
  const response = await serviceApp(at.service).request(`/api/culture/banks/${into}/import?mode=${mode}`, { method: 'POST', body: form, headers })
  return { status: response.status, body: JSON.parse(await response.text()) }
}

const good = [row('单选', '几点熄灯', ['十点', '十二点'], 'A'), row('多选', '可回收的有', ['纸', '铁', '剩菜'], 'A、B', { difficulty: '难' }), row('判断', '楼道可以堆物', [], '错')]
const bad = [row('填空', '哪一年', ['甲'], '甲'), row('单选', '只有一个选项', ['甲'], 'A'), row('多选', '只有一个答案', ['甲', '乙'], 'A'), row('单选', '几点熄灯', ['十点', '十二点'], 'B'), row('判断', '是不是', [], 'A'), row('单选', '没有的选项', ['甲', '乙'], 'C', { difficulty: '很难' })]

describe('an import', () => {
  it('takes every row of a sound sheet, once however often it is sent', async () => {
    const { id } = await bank()
    const bytes = await sheetOf(good)
    const key = randomUUID()
    expect(await importing(id, bytes, { key })).toEqual({ status: 200, body: { added: 3, rows: 3, wrong: [] } })
    expect((await importing(id, bytes, { key })).body.added).toBe(3)
    expect((await questionsOf(id)).map(({ kind, options, answer, difficulty }) => [kind, options.length, answer, difficulty]).toSorted()).toEqual([['multiple', 3, [0, 1], 'hard'], ['single', 2, [0], 'easy'], ['true_false', 0, [1], 'easy']])
    expect((await importing(id, bytes)).body).toMatchObject({ added: 0, wrong: [{ row: 2, expected: 'new' }, { row: 3 }, { row: 4 }] })
  })

  it('tells every wrong row, and takes nothing or the good rows as its sender chose', async () => {
    const { id } = await bank()
    const bytes = await sheetOf([...good, ...bad])
    const { status, body } = await importing(id, bytes)
    expect(status).toBe(422)
    expect(body.wrong.map(({ row: nth, column, expected }: { row: number; column: string; expected: string }) => [nth, column, expected])).toEqual([
      [5, '题型', 'kind'], [6, '选项B', 'options'], [7, '答案', 'answer_several'], [8, '题目', 'once'], [9, '答案', 'answer_truth'], [10, '难度', 'difficulty'],
    ])
    expect(await questionsOf(id)).toEqual([])
    expect((await importing(id, bytes, { mode: 'good' })).body).toMatchObject({ added: 3, rows: 9 })
    expect(await questionsOf(id)).toHaveLength(3)
  })

  it('says which heading a sheet lacks, and refuses what is none', async () => {
    const { id } = await bank()
    expect((await importing(id, await sheetOf([], ['题型', '题目']))).body.wrong.map(({ column }: { column: string }) => column)).toEqual(['选项A', '选项B', '答案', '主题'])
    expect((await importing(id, new TextEncoder().encode('no sheet'))).body.error.data.domain.code).toBe('SHEET_UNREADABLE')
    expect((await importing(id, await sheetOf(good), { who: people.library })).status).toBe(403)
  })

  it('reads what the export and the template wrote', async () => {
    const { id } = await bank()
    for (const question of [single('=1+1 等于几'), multiple('多选一题'), statement('对的')]) await secretary().questions.add({ bank: id, ...question })
    const exported = await sheetAsker(at, 'questions.xlsx', people.secretary)(`?bank=${id}`)
    const copy = exported.clone()
    expect((await cellsOf(copy))[0]).toEqual(Object.values(questionSheetColumns))
    const other = await bank()
    expect((await importing(other.id, new Uint8Array(await exported.arrayBuffer()))).body).toEqual({ added: 3, rows: 3, wrong: [] })
    expect((await questionsOf(other.id)).map(({ text }) => text)).toContain('=1+1 等于几')
    const template = await sheetAsker(at, 'questions-template.xlsx', people.secretary)('')
    expect((await importing(other.id, new Uint8Array(await template.arrayBuffer()))).body).toMatchObject({ added: 3, wrong: [] })
  })
})
