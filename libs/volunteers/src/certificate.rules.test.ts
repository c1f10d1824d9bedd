import { makeTrackingCode } from '@wuxin/platform/tracking-code.rules'
import { describe, expect, it } from 'vitest'
import { certifiedText, makeCertificateCode, readCertificateCode, showCertificateCode } from './certificate.rules.ts'
import { checkCertificateInput } from './certificate.schema.ts'

const letters = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
const code = makeCertificateCode(Uint8Array.from({ length: 10 }, (_, at) => at * 37 + 11))

describe('the code of a certificate', () => {
  it('is read as it is printed, in small letters, with O for 0, with and without its letters', () => {
    const printed = showCertificateCode(code)
    expect(printed).toMatch(/^ZM-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{2}$/)
    expect([printed, printed.toLowerCase(), code, ` ${printed.replaceAll('-', ' ')} `, printed.replaceAll('0', 'o')].map(readCertificateCode)).toEqual([code, code, code, code, code])
  })

  it('with any one character wrong is none', () => {
    const forged = [...code].flatMap((kept, at) => letters.filter((letter) => letter !== kept).map((letter) => code.slice(0, at) + letter + code.slice(at + 1)))
    expect(forged.filter((each) => readCertificateCode(each) !== null)).toEqual([])
  })

  it('with any two characters wrong is none', () => {
    const pairs = [...code].flatMap((_, one) => [...code].flatMap((_, other) => (one < other ? [[one, other] as const] : [])))
    const shifted = (at: number, by: number) => letters[(letters.indexOf(code.charAt(at)) ^ by) % 32] ?? ''
    const forged = pairs.flatMap(([one, other]) =>
      [1, 2, 7, 16, 30, 31].flatMap((a) => [1, 3, 8, 15, 29].map((b) => code.slice(0, one) + shifted(one, a) + code.slice(one + 1, other) + shifted(other, b) + code.slice(other + 1))),
    )
    expect(new Set(forged).size).toBe(66 * 30)
    expect(forged.filter((each) => readCertificateCode(each) !== null)).toEqual([])
  })

  it('is no tracking code, and none passes for it', () => {
    const tracking = makeTrackingCode(Uint8Array.from({ length: 12 }, (_, at) => at * 19))
    expect(readCertificateCode(tracking)).toBeNull()
    expect(readCertificateCode(tracking.slice(0, 12))).toBeNull()
  })

  it('that was made up is the fault of its field', () => {
    expect(checkCertificateInput.safeParse({ code: 'ZM-AAAAA-BBBBB-CC' }).error?.issues).toMatchObject([{ message: 'CERTIFICATE_MISTYPED', path: ['code'] }])
    expect(checkCertificateInput.parse({ code: showCertificateCode(code) })).toEqual({ code })
  })
})

it('vouches for the very records it was issued over, in whatever order they come, and for no corrected one', () => {
  const [one, other] = [{ id: 'a', day: '2025-04-01', from: '09:00', to: '11:00' }, { id: 'b', day: '2025-04-02', from: '09:00', to: '11:00' }]
  expect(certifiedText([one, other])).toBe(certifiedText([other, one]))
  expect(certifiedText([{ ...one, from: '08:00', to: '10:00' }, other])).not.toBe(certifiedText([one, other]))
})
