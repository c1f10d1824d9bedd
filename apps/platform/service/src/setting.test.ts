import { describe, expect, it } from 'vitest'
import { hunyuan, registerUnderTest, yuntai, zuoyun } from './register.fixture.ts'

const { at, admin, worker, stranger } = registerUnderTest()

describe('the settings of a county', () => {
  it('are saved version by version, and shown to residents where they are theirs', async () => {
    const { values, version } = await at.as(admin).settings.get({ county: zuoyun })
    expect(version).toBe(0)
    await at.as(admin).settings.save({ county: zuoyun, version, values: { ...(values as object), hotline: '0352-3822345' } })
    expect((await at.as(null).areas.publicPlaces({ within: yuntai })).hotline).toBe('0352-3822345')
    expect((await at.as(null).areas.publicPlaces({ within: hunyuan })).hotline).toBe('12345')
    await expect(at.as(admin).settings.save({ county: zuoyun, version, values: {} })).rejects.toMatchObject({ message: 'VERSION_CONFLICT' })
  })

  it('are the county’s own administrator’s', async () => {
    await expect(at.as(worker).settings.get({ county: zuoyun })).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(at.as(stranger).settings.get({ county: zuoyun })).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(at.as(stranger).settings.save({ county: zuoyun, version: 1, values: {} })).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(at.as(admin).settings.save({ county: zuoyun, version: 1, values: { riskReview: { amount: 0, unit: 'workingDays' } } })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
