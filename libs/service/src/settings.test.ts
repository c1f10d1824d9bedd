import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { notes } from './kit.fixture.ts'
import { SettingsOf } from './settings.ts'
import { everywhere } from './scope.ts'
import { staffMember } from './test-people.ts'
import { serviceUnderTest } from './testing.ts'
import { inWork, type Work } from './work.ts'

const at = serviceUnderTest(notes)
const settings = new SettingsOf(z.object({ ratingDays: z.int().min(1).max(30).default(7), quorum: z.int().default(4) }))
const admin = staffMember([{ role: 'county_admin', area: '140226' }])
const now = new Date('2025-04-21T10:00:00+08:00')

const working = <Result>(run: (work: Work) => Promise<Result>) =>
  inWork(at.service, { caller: admin, now, procedure: 'settings.save', requestId: 'test' }, everywhere, run)

describe('a county’s settings', () => {
  it('are the defaults, at version 0, until somebody saves', async () => {
    expect(await working((work) => settings.current(work, '140225001'))).toEqual({ version: 0, values: { ratingDays: 7, quorum: 4 } })
  })

  it('are in force for the county that saved them, and for no other', async () => {
    await working((work) => settings.save(work, '140226', 0, { ratingDays: 10, quorum: 4 }))
    expect(await working((work) => settings.current(work, '140226100003'))).toEqual({ version: 1, values: { ratingDays: 10, quorum: 4 } })
    expect((await working((work) => settings.current(work, '140225'))).version).toBe(0)
  })

  it('keep every version for the records that began under it', async () => {
    expect((await working((work) => settings.at(work, '140226', 0))).values.ratingDays).toBe(7)
    expect((await working((work) => settings.at(work, '140226', 1))).values.ratingDays).toBe(10)
  })

  it('are not saved over somebody else’s', async () => {
    await expect(working((work) => settings.save(work, '140226', 0, { ratingDays: 3, quorum: 4 }))).rejects.toMatchObject({ code: 'VERSION_CONFLICT', params: { yours: 0, theirs: 1 } })
  })

  it('let exactly one of two who save at the same time win', async () => {
    const saves = await Promise.allSettled([5, 6].map((ratingDays) => working((work) => settings.save(work, '140226', 1, { ratingDays, quorum: 4 }))))
    expect(saves.map((save) => save.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(saves.find((save) => save.status === 'rejected')?.reason).toMatchObject({ code: 'VERSION_CONFLICT' })
  })

  it('show their changes in the audit', async () => {
    const rows = await at.service.orm.em.fork().getConnection().execute(`select before->>'ratingDays' as before, after->>'ratingDays' as after, actor_name from audit where record = 'Setting' order by seq limit 1`)
    expect(rows).toEqual([{ before: '7', after: '10', actor_name: '李敏' }])
  })
})
