import { describe, expect, it } from 'vitest'
import { maskAddress, maskIdentityNumber, maskName, maskPhone, maskWords } from './mask.ts'

describe('masking', () => {
  it('leaves of a name the surname, also one of two characters', () => {
    expect(['李敏', '王小明', '欧阳文', '欧阳', 'Anna'].map(maskName)).toEqual(['李*', '王**', '欧阳*', '欧*', 'A***'])
  })

  it('leaves of a mobile number what checks a caller, of a landline its end', () => {
    expect(maskPhone('13812345678')).toBe('138****5678')
    expect(maskPhone('0352-3831234')).toBe('********1234')
    expect(maskPhone('110')).toBe('****')
  })

  it('leaves of an identity number the province and the last four', () => {
    expect(maskIdentityNumber('11010519491231002X')).toBe('11************002X')
    expect(maskIdentityNumber('1402')).toBe('****')
  })

  it('leaves of an address the place down to the building', () => {
    expect(maskAddress('云泰园小区3号楼2单元501室')).toBe('云泰园小区3号楼***')
    expect(maskAddress('云兴街十二号院平房东起第三家')).toBe('云兴街十二号院***')
    expect(maskAddress('西街文化广场')).toBe('西街文化广场')
    expect(maskAddress('和顺路27-3-402')).toBe('和顺路***')
  })

  it('takes phone and identity numbers out of free words and leaves other numbers', () => {
    expect(maskWords('请打13812345678，身份证11010519491231002X，编号MQ-2025-0412')).toBe(
      '请打138****5678，身份证11************002X，编号MQ-2025-0412',
    )
  })
})
