import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { createLog } from './log.ts'

/** What a log writes of something. */
function written(content: object): string {
  let text = ''
  const lines = new Writable({ write: (chunk, _, done) => ((text += String(chunk)), done()) })
  createLog('info', lines).error(content, 'happened')
  return text
}

describe('the log', () => {
  it('holds neither secrets nor personal data, wherever they stand', () => {
    const text = written({ phone: '13812345678', caller: { name: '王秀兰' }, request: { headers: { cookie: 'session=1' } }, record: 'Case' })
    expect(text).not.toMatch(/13812345678|王秀兰|session=1/)
    expect(JSON.parse(text)).toMatchObject({ record: 'Case', msg: 'happened' })
  })

  it('says which rule of the database was broken, not with which row', () => {
    const row = 'Failing row contains (0197f000, 王秀兰, 13812345678).'
    const refused = Object.assign(new Error('violates check constraint "case_phone"'), { code: '23514', constraint: 'case_phone', detail: row, where: `JSON data, line 1: ${row}`, internalQuery: row })
    const text = written({ err: refused })
    expect(written({ err: new AggregateError([refused], 'some counties') })).not.toMatch(/13812345678|王秀兰/)
    expect(text).not.toMatch(/13812345678|王秀兰/)
    expect(JSON.parse(text).err).toMatchObject({ code: '23514', constraint: 'case_phone', message: refused.message })
  })
})
