import { randomUUID } from 'node:crypto'
import { areaSheetColumns, type AreaImport, type AreaSheetColumn } from '@wuxin/platform/area-sheet.schema'
import type { Caller } from '@wuxin/platform/caller'
import { serviceApp } from '@wuxin/service/http'
import { issueToken } from '@wuxin/service/token'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { hunyuan, registerUnderTest, xijie, xijieCompound, yuntai, yuntaiCompound, yuntaiGrid, yunxing, zuoyun } from '../register.fixture.ts'

const { at, admin, worker, unit } = registerUnderTest()

const bearer = async (who: Caller) => ({ authorization: `Bearer ${await issueToken(at.service.keys, who)}` })
const exported = async (who = admin) => serviceApp(at.service).request('/api/platform/areas/export.xlsx', { headers: await bearer(who) })

async function opened(bytes: ArrayBuffer): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes)
  const [sheet] = book.worksheets
  if (!sheet) throw new Error('an export has a sheet')
  return sheet
}

const columnOf = (column: AreaSheetColumn) => Object.keys(areaSheetColumns).indexOf(column) + 1

const rowOf = (sheet: ExcelJS.Worksheet, code: string) => sheet.getRow(sheet.getColumn(columnOf('code')).values.indexOf(code))

const put = (row: ExcelJS.Row, cells: Partial<Record<AreaSheetColumn, ExcelJS.CellValue>>) => {
  for (const [column, value] of Object.entries(cells)) row.getCell(columnOf(column as AreaSheetColumn)).value = value
}

/** Exports the tree, lets somebody edit the sheet, and sends it back. */
async function importing(edit: (sheet: ExcelJS.Worksheet) => void, { who = admin, key = randomUUID() }: { who?: Caller; key?: string } = {}) {
  const sheet = await opened(await (await exported()).arrayBuffer())
  edit(sheet)
  return send(Buffer.from(await sheet.workbook.xlsx.writeBuffer()), { who, key })
}

async function send(bytes: Uint8Array<ArrayBuffer>, { who = admin, key = randomUUID() }: { who?: Caller; key?: string | null } = {}): Promise<{ status: number; body: AreaImport & { error?: { data: { domain: { code: string } } } } }> {
  const form = new FormData()
  form.append('file', new Blob([bytes]), 'areas.xlsx')
  const headers = { ...(await bearer(who)), ...(key ? { 'idempotency-key': key } : {}) }
  const response = await serviceApp(at.service).request('/api/platform/areas/import', { method: 'POST', body: form, headers })
  return { status: response.status, body: JSON.parse(await response.text()) }
}

const codeOf = ({ status, body }: Awaited<ReturnType<typeof send>>) => [status, body.error?.data.domain.code]
const wrongOf = async (edit: (sheet: ExcelJS.Worksheet) => void) => {
  const { status, body } = await importing(edit)
  expect(status).toBe(422)
  return body.wrong.map(({ row, column, expected, got }) => [row, column, expected, got])
}
const fresh = (code: string, parent: string, overrides: Partial<Record<AreaSheetColumn, ExcelJS.CellValue>> = {}) => ({ level: '小区', code, parent, name: '新小区', ...overrides })

describe('an export of the tree', () => {
  it('has every place of the county with its facts and those who work there, codes as text', async () => {
    const response = await exported()
    expect(response.headers.get('content-disposition')).toContain('areas-140226.xlsx')
    const sheet = await opened(await response.arrayBuffer())
    expect(sheet.getRow(1).values).toEqual([undefined, ...Object.values(areaSheetColumns)])
    expect(sheet.actualRowCount).toBe(8)
    expect(rowOf(sheet, yuntaiGrid).values).toEqual([undefined, '微网格', yuntaiGrid, yuntaiCompound, '第1微网格', undefined, '1号楼', 60, '左云县集中供热有限责任公司', '郑网', 1])
    expect(rowOf(sheet, yuntaiCompound).getCell(columnOf('buildings')).value).toBe('1号楼、2号楼')
    expect(rowOf(sheet, yuntaiGrid).getCell(columnOf('code')).numFmt).toBe('@')
  })

  it('guards words that a spreadsheet would take for a formula, and takes the guard off again', async () => {
    const version = (await at.as(admin).areas.get({ code: xijie })).version
    await at.as(admin).areas.describe({ code: xijie, version, brand: '=cmd|"/c calc"!A1', position: null })
    const sheet = await opened(await (await exported()).arrayBuffer())
    expect(rowOf(sheet, xijie).getCell(columnOf('brand')).value).toBe('\'=cmd|"/c calc"!A1')
    expect(await importing(() => {})).toMatchObject({ status: 200, body: { added: 0, renamed: 0, changed: 0, unchanged: 7, wrong: [] } })
  })

  it('is for the county’s administrator, and stands in the audit', async () => {
    expect((await exported(worker)).status).toBe(403)
    expect((await serviceApp(at.service).request('/api/platform/areas/export.xlsx')).status).toBe(401)
    const rows: unknown[] = await at.service.orm.em.fork().getConnection().execute(`select 1 from audit where action = 'export' and record_id = '${zuoyun}' and actor = '${admin.id}'`)
    expect(rows.length).toBeGreaterThan(0)
  })
})

describe('an import of the tree', () => {
  it('adds, renames and changes what the file says, parents with their children, in any order of rows', async () => {
    const grid = `${xijie}002001`
    const { body } = await importing((sheet) => {
      put(rowOf(sheet, xijieCompound), { name: '西苑小区' })
      put(rowOf(sheet, yuntaiGrid), { households: 66, responsibleUnit: '云泰物业服务有限公司', buildings: '1号楼，2号楼' })
      sheet.addRow([]).commit()
      put(sheet.addRow([]), fresh(grid, `${xijie}002`, { level: '微网格', name: '第1微网格', buildings: '3号楼', households: '45', responsibleUnit: '左云县集中供热有限责任公司' }))
      put(sheet.addRow([]), fresh(`${xijie}002`, xijie, { name: '文苑小区', households: 45 }))
    })
    expect(body).toEqual({ added: 2, renamed: 1, changed: 1, unchanged: 5, wrong: [] })
    expect(await at.as(admin).areas.get({ code: grid })).toMatchObject({ name: '第1微网格', households: 45, buildings: ['3号楼'], responsibleUnit: { id: unit('heating') } })
    expect(await at.as(admin).areas.get({ code: yuntaiGrid })).toMatchObject({ households: 66, buildings: ['1号楼', '2号楼'], responsibleUnit: { id: unit('property') } })
    expect((await at.as(admin).areas.search({ q: 'xyxq' })).map((place) => place.code)).toContain(xijieCompound)
  })

  it('does nothing twice when it is sent again', async () => {
    const key = randomUUID()
    const sheet = await opened(await (await exported()).arrayBuffer())
    put(sheet.addRow([]), fresh(`${yuntai}040`, yuntai))
    const bytes = Buffer.from(await sheet.workbook.xlsx.writeBuffer())
    const first = await send(bytes, { key })
    expect(first).toMatchObject({ status: 200, body: { added: 1 } })
    expect(await send(bytes, { key })).toEqual(first)
    expect(codeOf(await importing(() => {}, { key }))).toEqual([409, 'KEY_REUSED'])
    expect(codeOf(await send(bytes, { key: null }))).toEqual([400, 'KEY_MISSING'])
  })

  it('with one wrong row lists every wrong cell and changes nothing', async () => {
    const state = async (): Promise<unknown> => [await at.service.orm.em.fork().getConnection().execute('select * from directory_revision order by county'), await at.as(admin).areas.tree({ code: yuntai })]
    const before = await state()
    const wrong = await wrongOf((sheet) => {
      put(rowOf(sheet, yuntaiCompound), { name: '改了也不算' })
      put(sheet.addRow([]), fresh('14022610001', yuntai))
      put(sheet.addRow([]), fresh(`${yuntai}050`, yuntai, { name: null, level: '社区/村', parent: xijie, households: '许多' }))
    })
    expect(wrong.map(([, ...cell]) => cell)).toEqual([
      ['代码', 'code', '14022610001'],
      ['级别', 'level', '社区/村'],
      ['上级代码', 'parent', xijie],
      ['名称', 'name', null],
      ['户数', 'number', '许多'],
    ])
    expect(await state()).toEqual(before)
  })

  it('finds a code that comes twice, lies in the next county, hangs on nothing, is a number too long, or is retired', async () => {
    const gone = await at.as(admin).areas.add({ parent: yuntai, name: '旧小区' })
    await at.as(admin).areas.retire({ code: gone.code, version: gone.version, reason: '拆迁' })
    const wrong = await wrongOf((sheet) => {
      put(sheet.addRow([]), fresh(yuntaiCompound, yuntai))
      put(sheet.addRow([]), fresh(`${hunyuan}100010009`, `${hunyuan}100010`))
      put(sheet.addRow([]), fresh(`${yuntai}777001`, `${yuntai}777`, { level: '微网格' }))
      put(sheet.addRow([]), fresh('0', yuntaiCompound, { level: '微网格', code: Number(`${yuntaiCompound}002`) }))
      put(sheet.addRow([]), fresh(gone.code, yuntai))
      put(sheet.addRow([]), fresh(`${gone.code}001`, gone.code, { level: '微网格' }))
    })
    expect(wrong.map(([, column, expected]) => [column, expected])).toEqual([
      ['代码', 'code-once'],
      ['代码', 'code-own'],
      ['上级代码', 'parent-known'],
      ['代码', 'code'],
      ['代码', 'code-in-use'],
    ])
  })

  it('finds words that are too long, units that are none, and facts that the level does not have', async () => {
    const wrong = await wrongOf((sheet) => {
      put(rowOf(sheet, yunxing), { buildings: '1号楼', households: 5, responsibleUnit: '云泰物业服务有限公司' })
      put(rowOf(sheet, yuntaiCompound), { name: '长'.repeat(41), brand: '牌'.repeat(61), buildings: '楼'.repeat(21), households: -1 })
      put(rowOf(sheet, yuntaiGrid), { responsibleUnit: '没有的单位', households: 12.5, buildings: Array.from({ length: 301 }, (_, index) => `${index}号`).join('、') })
    })
    expect(wrong.map(([, column, expected]) => [column, expected])).toEqual([
      ['楼栋', 'empty'], ['户数', 'empty'], ['责任单位', 'empty'],
      ['名称', 'length'], ['品牌', 'length'], ['楼栋', 'length'], ['户数', 'number'],
      ['楼栋', 'entries'], ['户数', 'number'], ['责任单位', 'unit'],
    ])
  })

  it('finds formulas, dates, errors, truth values and what no database keeps, and reads words with formats or links', async () => {
    const wrong = await wrongOf((sheet) => {
      put(rowOf(sheet, yuntai), { name: { formula: 'HYPERLINK("http://evil")', result: '点我' }, brand: new Date('2025-04-21T00:00:00Z') })
      rowOf(sheet, yuntai).getCell(columnOf('brand')).numFmt = 'yyyy-mm-dd'
      put(rowOf(sheet, xijie), { name: { error: '#REF!' }, brand: true })
      put(rowOf(sheet, yuntaiCompound), { brand: 'a_x0000_b_xD800_' })
      put(rowOf(sheet, yuntaiGrid), { name: { richText: [{ text: '第1' }, { text: '微网格' }] } })
      put(rowOf(sheet, yunxing), { name: { text: '云兴镇', hyperlink: 'http://example.com' } })
    })
    expect(wrong.map(([, ...cell]) => cell)).toEqual([
      ['名称', 'plain', '#REF!'],
      ['品牌', 'plain', 'true'],
      ['名称', 'plain', '=HYPERLINK("http://evil")'],
      ['品牌', 'plain', '2025-04-21'],
      ['品牌', 'plain', 'a\ufffdb\ufffd'],
    ])
  })

  it('is refused where somebody changed the place since the export, and takes it where the row changes nothing', async () => {
    const sheet = await opened(await (await exported()).arrayBuffer())
    const { version } = await at.as(admin).areas.get({ code: yuntai })
    await at.as(admin).areas.rename({ code: yuntai, version, name: '云泰园新社区' })
    put(rowOf(sheet, yuntai), { name: '云泰园大社区' })
    const { status, body } = await send(Buffer.from(await sheet.workbook.xlsx.writeBuffer()))
    expect([status, body.wrong.map(({ column, expected, params }) => ({ column, expected, params }))]).toEqual([422, [{ column: '版本（勿改）', expected: 'version', params: { version: version + 1 } }]])
    put(rowOf(sheet, yuntai), { name: '云泰园新社区' })
    expect(await send(Buffer.from(await sheet.workbook.xlsx.writeBuffer()))).toMatchObject({ status: 200, body: { unchanged: expect.any(Number), renamed: 0 } })
  })

  it('names the headings that a file lacks', async () => {
    expect(await wrongOf((sheet) => sheet.spliceColumns(columnOf('parent'), 1))).toEqual([[1, '上级代码', 'column', null]])
  })

  it('refuses what is no Excel file, too large or too long', async () => {
    expect(codeOf(await send(Buffer.from('code,name')))).toEqual([400, 'SHEET_UNREADABLE'])
    expect(codeOf(await send(new Uint8Array(5 * 1024 * 1024 + 1)))).toEqual([413, 'TOO_LARGE'])
    expect(codeOf(await importing((sheet) => sheet.addRows(Array.from({ length: 5_001 }, () => ['小区']))))).toEqual([413, 'TOO_LARGE'])
    expect(codeOf(await importing(() => {}, { who: worker }))).toEqual([403, 'FORBIDDEN'])
  })
})
