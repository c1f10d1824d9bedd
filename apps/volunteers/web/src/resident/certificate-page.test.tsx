import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { makeCertificateCode, showCertificateCode } from '@wuxin/volunteers/certificate.rules'
import { type Answers, Refused } from '@wuxin/web/network.fixture'
import { resident } from '@wuxin/web/people.fixture'
import { describe, expect, it } from 'vitest'
import { draw, fakeNetwork, standOnPhone } from '../volunteers.fixture.ts'
import CertificatePage from './certificate.page.tsx'

const code = showCertificateCode(makeCertificateCode(Uint8Array.from({ length: 10 }, (_, at) => at * 7)))
const checked = (overrides: object = {}) => ({
  code, name: '孙*', county: '左云县', from: '2025-01-01', to: '2025-03-31', records: 3, minutes: 270, issuedAt: '2025-04-01T02:00:00.000Z', changed: false, now: { records: 3, minutes: 270 }, revokedAt: null,
  ...overrides,
})
const open = (answer: unknown, at = '/r/volunteers/certificate') => {
  const answers: Answers = { 'volunteers.residentCertificates.check': () => answer }
  const network = fakeNetwork(answers)
  draw(CertificatePage, { as: resident, path: '/r/volunteers/certificate', at })
  return network
}

standOnPhone()

describe('the check of a certificate', () => {
  it('by its QR code says at once that it is genuine, and what to hold against the paper', async () => {
    open(checked(), `/r/volunteers/certificate?code=${code}`)
    expect(await screen.findByRole('heading', { level: 2, name: '证明属实' })).toBeDefined()
    expect(screen.getByText('孙*')).toBeDefined()
    expect(screen.getByText('3 次，共 4 小时 30 分钟')).toBeDefined()
  })

  it('of a forged code asks nobody, and says that it is none', async () => {
    const network = open(checked())
    await userEvent.type(await screen.findByLabelText('证明编号'), 'ZM-AAAAA-BBBBB-CC')
    await userEvent.click(screen.getByRole('button', { name: '核验' }))
    expect(await screen.findByText('编号不对，请对照证明再看一遍。')).toBeDefined()
    expect(network.sent).toEqual([])
  })

  it('says that records changed since, what was revoked, and what was never given', async () => {
    open(checked({ changed: true, now: { records: 2, minutes: 180 } }), `/r/volunteers/certificate?code=${code}`)
    expect(await screen.findByRole('heading', { level: 2, name: '证明属实，但开具后记录有更正' })).toBeDefined()
    expect(screen.getByText('2 次，共 3 小时')).toBeDefined()
  })

  it('says of a code that was never given that there is none', async () => {
    open(new Refused('CERTIFICATE_UNKNOWN'), `/r/volunteers/certificate?code=${code}`)
    expect(await screen.findByText('没有这份证明，请对照编号再看一遍。')).toBeDefined()
  })
})
