import { describe, expect, it } from 'vitest'
import { registerUnderTest } from '../register.fixture.ts'
import { announcedDays, seedCalendar } from './calendar-change.ts'

const { at, admin, worker, stranger } = registerUnderTest()

const revisions = async (): Promise<unknown[]> => at.service.orm.em.fork().getConnection().execute('select county, revision from directory_revision order by county')

describe('the calendar', () => {
  it('knows holidays and make-up workdays of the announced years, and only days that differ from the weekend rule', async () => {
    const { isAnnounced, days } = await at.as(worker).calendar.year({ year: 2025 })
    expect(isAnnounced).toBe(true)
    expect(days).toEqual(expect.arrayContaining([{ day: '2025-10-01', kind: 'holiday', name: '国庆节' }, { day: '2025-10-11', kind: 'workday', name: '国庆节调休' }]))
    expect(days.map((each) => each.day)).not.toContain('2025-10-04')
    expect(days.map((each) => each.day)).not.toContain('2025-10-13')
  })

  it('says of a year that is not announced that only its weekends are known', async () => {
    expect(await at.as(worker).calendar.year({ year: 2040 })).toEqual({ year: 2040, isAnnounced: false, days: [] })
    expect(announcedDays(2040)).toEqual([])
  })

  it('takes in a notice day by day, with its reason, and moves the directories of all counties on', async () => {
    const before = await revisions()
    const days = [{ day: '2040-01-02', kind: 'holiday' as const, name: '元旦' }, { day: '2040-01-07', kind: 'workday' as const, name: '元旦调休' }]
    expect(await at.as(admin).calendar.set({ days, reason: '国办发明电' })).toEqual({ year: 2040, isAnnounced: true, days })
    expect(await revisions()).toEqual(before.map((each) => ({ ...(each as object), revision: String(Number((each as { revision: string }).revision) + 1) })))
    const changed = await at.as(stranger).calendar.set({ days: [{ day: '2040-01-02', kind: null, name: '元旦' }], reason: '更正' })
    expect(changed.days).toEqual([days[1]])
  })

  it('is changed by a county’s administrator only', async () => {
    const change = { days: [{ day: '2040-05-01', kind: 'holiday' as const, name: '劳动节' }], reason: '节日' }
    await expect(at.as(worker).calendar.set(change)).rejects.toMatchObject({ message: 'FORBIDDEN' })
    await expect(at.as(admin).calendar.set({ ...change, days: [{ ...change.days[0], day: '2040-02-30', kind: 'holiday', name: '假' }] })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('has the years 2000 to 2100 and refuses a day of another', async () => {
    for (const day of ['0000-01-01', '1999-12-31', '2101-01-01', '9999-12-31']) {
      await expect(at.as(admin).calendar.set({ days: [{ day, kind: 'holiday', name: '假' }], reason: '试' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    }
  })

  it('keeps what was entered when the service starts again', async () => {
    await at.as(admin).calendar.set({ days: [{ day: '2025-10-11', kind: null, name: '国庆节' }], reason: '本县调整' })
    await seedCalendar(at.service)
    expect((await at.as(worker).calendar.year({ year: 2025 })).days.map((each) => each.day)).not.toContain('2025-10-11')
  })
})
