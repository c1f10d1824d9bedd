import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { assertUnpacksTo } from './zip-size.ts'

async function workbook(text: string): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('一').addRow([text])
  return Buffer.from(await book.xlsx.writeBuffer())
}

describe('an archive', () => {
  it('of ordinary size passes', async () => {
    const zip = await workbook('左云县')
    expect(() => assertUnpacksTo(zip, 1_000_000)).not.toThrow()
  })

  it('that unpacks to more than the limit is refused, whatever its headers claim', async () => {
    const zip = await workbook('字'.repeat(30_000))
    expect(zip.byteLength).toBeLessThan(20_000)
    expect(() => assertUnpacksTo(zip, 50_000)).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }))
    const lying = Buffer.from(zip)
    for (let at = lying.indexOf('PK\u0001\u0002'); at >= 0; at = lying.indexOf('PK\u0001\u0002', at + 4)) lying.writeUInt32LE(1, at + 24)
    expect(() => assertUnpacksTo(lying, 50_000)).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }))
  })

  it('that is none, or is cut or garbled, is refused', async () => {
    const zip = await workbook('左云县')
    const garbled = Buffer.from(zip)
    garbled.fill(0xff, 60, 400)
    for (const bytes of [Buffer.alloc(0), Buffer.from('PK'), Buffer.from('code,name\n140226,左云县\n'.repeat(40)), zip.subarray(0, zip.length - 60), garbled]) {
      expect(() => assertUnpacksTo(bytes, 1_000_000)).toThrow(expect.objectContaining({ code: 'SHEET_UNREADABLE' }))
    }
  })
})
