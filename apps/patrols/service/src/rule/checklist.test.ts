import { county, monday } from '@wuxin/service/test-county'
import { refusal, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { people, reach } from '../patrols.fixture.ts'
import { service } from '../service.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const item = (code: string, text: string) => ({ code, text, kind: 'ebike' as const })
const publish = (edition: number, items = [item('cable', '私拉电线')], who = people.admin) => at.as(who).checklists.publish({ county, placeKind: 'charging', edition, items, reason: '消防要求' })

describe('a checklist', () => {
  it('is published edition by edition, and every one of them stays to be read', async () => {
    expect(await publish(0)).toMatchObject({ edition: 1, publishedBy: '郑管', items: [{ code: 'cable', grade: 'general' }] })
    expect(await publish(1, [item('cable', '私拉电线、飞线'), item('blocked', '堵住出口')])).toMatchObject({ edition: 2 })
    expect((await at.as(people.member).checklists.table({ county })).map(({ placeKind, edition }) => [placeKind, edition])).toEqual([['charging', 2]])
    const editions = await at.as(people.secretary).checklists.editions({ county, placeKind: 'charging' })
    expect(editions.map(({ edition, items }) => [edition, items[0]?.text])).toEqual([[2, '私拉电线、飞线'], [1, '私拉电线']])
  })

  it('is not published over an edition that its writer has not seen, also where two publish at once', async () => {
    await expect(publish(1)).rejects.toMatchObject(refusal('CHECKLIST_CHANGED', { edition: 2 }))
    const both = await Promise.allSettled([publish(2), publish(2)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('is the county administrator’s, holds something, and no code twice', async () => {
    await expect(publish(3, undefined, people.secretary)).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(publish(3, [])).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(publish(3, [item('cable', '一'), item('cable', '二')])).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(at.as(people.admin).checklists.table({ county: '140225' })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })
})
