import { describe, expect, it } from 'vitest'
import { redact } from './redaction.rules.ts'

describe('what residents read', () => {
  it('has no phone and no identity number', () => {
    const { words, removed } = redact('联系13812345678，身份证140225198001011234。', [])
    expect(words).toBe('联系138****5678，身份证14************1234。')
    expect(removed.map(({ kind }) => kind)).toEqual(['identity_number', 'phone'])
  })

  it('has none that is written out otherwise: with gaps, in full width, over the area code', () => {
    expect(redact('电话137-0099-0033，１３７００９９００３３，1 3 7 0 0 9 9 0 0 3 3', []).words).toBe('电话137****0033，137****0033，137****0033')
    expect(redact('座机0352 5551234，身份证140225 19800101 1234', []).removed.map(({ kind }) => kind)).toEqual(['identity_number', 'phone'])
    expect(redact('仇 测红说，仇测红来过', ['仇测红']).words).toBe('仇**说，仇**来过')
  })

  it('has no phone that is spelled out as people say it', () => {
    expect(redact('电话幺三七零零九九零零三三', []).words).toBe('电话137****0033')
    expect(redact('打一三八 一二三四 五六七八，或者壹3捌12345六七8', []).words).toBe('打138****5678，或者138****5678')
    expect(redact('一二三四五六七八九十，一一得一，二〇二五年一月一日', []).removed).toEqual([])
  })

  it('has none that signs take apart which nobody sees', () => {
    expect(redact('电话138\u200B1234\u20605678，仇\u200D测\uFEFF红', ['仇测红'])).toMatchObject({ words: '电话138****5678，仇**', removed: [{ kind: 'phone' }, { kind: 'name' }] })
    expect(redact('一家人👨\u200D👩\u200D👧', []).words).toBe('一家人👨\u200D👩\u200D👧')
  })

  it('has no account of a messenger', () => {
    expect(redact('微信号：zhaoyulan_88，加V lan137hong，QQ是123456789', []).words).toBe('微信号：z*****，加V l*****，QQ是1*****')
    expect(redact('微信群里报名，WiFi密码wuxin2025，VX', []).removed).toEqual([])
  })

  it('has no number plate', () => {
    expect(redact('白色轿车晋B·12345和绿牌晋BD06789长期占位，A栋2号门口。', []).words).toBe('白色轿车晋B*****和绿牌晋B*****长期占位，A栋2号门口。')
  })

  it('names a building, not a door', () => {
    expect(redact('3号楼2单元502室住户反映', []).words).toBe('3号楼***住户反映')
    expect(redact('五号楼三层东户反映', []).words).toBe('五号楼***反映')
    expect(redact('9单元909要一袋米，3-2-502也要', []).removed).toHaveLength(2)
    expect(redact('2025-04-21上门，第3-2届', []).removed).toEqual([])
    expect(redact('3号楼东侧停车', []).words).toBe('3号楼东侧停车')
    expect(redact('八号楼一层窗户正对垃圾桶', []).words).toBe('八号楼一层窗户正对垃圾桶')
  })

  it('has no name of those who were there, the longer one first', () => {
    const { words, removed } = redact('王小明说，王小同意。', ['王小', '王小明'])
    expect(words).toBe('王**说，王*同意。')
    expect(removed.map(({ shown }) => shown)).toEqual(['王小明', '王小'])
  })

  it('says each thing that was taken out', () => {
    expect(redact('张建国两次到场，张建国签字', ['张建国']).removed).toEqual([{ kind: 'name', shown: '张建国', instead: '张**' }, { kind: 'name', shown: '张建国', instead: '张**' }])
  })

  it('leaves words without personal data as they are', () => expect(redact('会议决定增设充电桩20个。', ['张建国'])).toEqual({ words: '会议决定增设充电桩20个。', removed: [] }))
})
