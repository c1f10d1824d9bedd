import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { defaultCategories } from '@wuxin/feedback/category.schema'
import { compound, county, monday } from '@wuxin/service/test-county'
import { refusal, serviceUnderTest } from '@wuxin/service/testing'
import { lamp, people, reach, story } from './feedback.fixture.ts'
import { service } from './service.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { begin } = story(at)
const admin = () => at.as(people.admin)

const lamps = { county, code: '0401', name: '路灯', nameEn: 'Lamps', emergency: true, handle: { amount: 8, unit: 'hours' }, active: true } as const
const rule = { id: null, version: null, category: '0401', area: county, receiver: null, unit: 'power', active: true } as const

describe('the categories of a county', () => {
  const list = async () => at.as(people.worker).categories.list({ county })

  it('are the common catalogue until the county changes one', async () => {
    expect(await list()).toEqual(defaultCategories.map((each) => ({ ...each, version: null })))
    const { county: _, ...words } = lamps
    expect(await admin().categories.edit({ ...lamps, version: null })).toEqual({ ...words, version: 1 })
    expect((await list()).filter(({ code }) => code === '0401')).toEqual([{ ...words, version: 1 }])
    expect(await list()).toHaveLength(defaultCategories.length)
  })

  it('stand as they were for cases taken down before', async () => {
    const before = await begin({ category: '0102' })
    await admin().categories.edit({ ...lamps, code: '0102', version: null })
    const after = await begin({ category: '0102' })
    expect([before.emergency, after.emergency]).toEqual([false, true])
  })

  it('grow by new ones in known groups, and take no cases once out of use', async () => {
    const added = { ...lamps, code: '0405', name: '公交站牌', emergency: false }
    expect(await admin().categories.edit({ ...added, version: null })).toMatchObject({ version: 1 })
    expect(await begin({ category: '0405' })).toMatchObject({ category: { code: '0405', name: '公交站牌' } })
    await admin().categories.edit({ ...added, active: false, version: 1 })
    await expect(begin({ category: '0405' })).rejects.toMatchObject(refusal('CATEGORY_UNKNOWN', { category: '0405' }))
    expect((await at.as(null).resident.categories({ area: compound })).map(({ code }) => code)).not.toContain('0405')
    await expect(at.as(null).resident.categories({ area: '990000' })).rejects.toMatchObject(refusal('PLACE_UNKNOWN', { code: '990000' }))
    await expect(admin().categories.edit({ ...lamps, code: '7701', version: null })).rejects.toMatchObject(refusal('CATEGORY_UNKNOWN', { category: '77' }))
    await expect(admin().categories.edit({ ...lamps, code: '4', version: null })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('are changed by one of two who try at once', async () => {
    const tries = await Promise.allSettled(['甲', '乙'].map((name) => admin().categories.edit({ ...lamps, code: '0901', name, version: null })))
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(tries.find((each) => each.status === 'rejected')?.reason).toMatchObject({ message: 'VERSION_CONFLICT', cause: { params: { yours: null, theirs: 1 } } })
    await expect(at.as(people.worker).categories.edit({ ...lamps, version: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('the dispatch rules of a county', () => {
  it('are made, changed and put out of use; cases go by those in use', async () => {
    const made = await admin().rules.edit(rule)
    expect(made).toMatchObject({ version: 1, place: '左云县', unitName: '左云供电公司' })
    expect((await begin()).dispatch.unit?.id).toBe('power')
    await expect(admin().rules.edit({ ...rule, unit: 'street' })).rejects.toMatchObject(refusal('RULE_EXISTS', { area: county, category: '0401' }))
    const changed = await admin().rules.edit({ ...rule, id: made.id, version: 1, unit: 'street', receiver: 'community_worker' })
    expect(await begin()).toMatchObject({ dispatch: { unit: { id: 'street' } }, receiver: { role: 'community_worker' }, owner: '李敏' })
    await expect(admin().rules.edit({ ...rule, id: made.id, version: 1 })).rejects.toMatchObject(refusal('VERSION_CONFLICT', { yours: 1, theirs: 2 }))
    await admin().rules.edit({ ...rule, id: made.id, version: changed.version, active: false })
    expect((await begin()).dispatch.unit).toBeNull()
    expect(await at.as(people.secretary).rules.list({ county })).toMatchObject([{ id: made.id, active: false }])
  })

  it('name a place, a category and a unit that exist, and say something', async () => {
    await expect(admin().rules.edit({ ...rule, area: '140226100019099' })).rejects.toMatchObject(refusal('PLACE_UNKNOWN'))
    await expect(admin().rules.edit({ ...rule, unit: 'gas' })).rejects.toMatchObject(refusal('UNIT_UNKNOWN'))
    await expect(admin().rules.edit({ ...rule, category: '7701' })).rejects.toMatchObject(refusal('CATEGORY_UNKNOWN'))
    await expect(admin().rules.edit({ ...rule, id: randomUUID(), version: 1, area: compound })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(admin().rules.edit({ ...rule, unit: null })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('collide in one of two that are made at once', async () => {
    const tries = await Promise.allSettled([1, 2].map(() => admin().rules.edit({ ...rule, area: compound })))
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(tries.find((each) => each.status === 'rejected')?.reason).toMatchObject({ message: 'RULE_EXISTS' })
    expect((await begin({ area: lamp.area })).dispatch.unit?.because.code).toBe('place_and_category')
  })
})
