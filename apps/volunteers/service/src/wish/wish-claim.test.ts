import { randomUUID } from 'node:crypto'
import type { Caller } from '@wuxin/platform/caller'
import { compound, county, monday, neighbourCommunity } from '@wuxin/service/test-county'
import { asOwner, refusal, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { people, reach } from '../volunteers.fixture.ts'
import { wishStory } from './wish.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, to } = wishStory(at)

/** A member of the compound, one of many. */
const claimer = (id: string, overrides: Partial<Caller> = {}): Caller => ({ ...people.member, id, name: id, userName: `zuoyun.${id}`, ...overrides })
/** So many published wishes: copies of one under other numbers. */
async function wishesOpen(count: number): Promise<string[]> {
  const { id } = await to('claim')
  const columns = (await asOwner(at, `select column_name as name from information_schema.columns where table_schema = 'volunteers' and table_name = 'wish' and is_generated = 'NEVER'`)).map(({ name }) => `"${name}"`)
  const own: Record<string, string> = { '"id"': 'gen_random_uuid()', '"number"': `number || '-' || n`, '"tracking_hash"': 'null' }
  await asOwner(at, `insert into wish (${columns.join()}) select ${columns.map((name) => own[name] ?? name).join()} from wish, generate_series(1, ${count - 1}) n where id = '${id}'`)
  return (await asOwner(at, `select id from wish where state = 'claim' order by number`)).map((row) => row['id'])
}

beforeEach(async () => {
  await asOwner(at, `truncate wish cascade; delete from step; delete from volunteers_jobs.job`)
})

describe('wishes that many claim at once', () => {
  it('have one owner each: of 200 people on 20 wishes, 20 have one and 180 are told that somebody was first', async () => {
    const ids = await wishesOpen(20)
    const tries = await Promise.allSettled(Array.from({ length: 200 }, (_, index) => as(claimer(`claimer-${index}`)).claim({ id: ids[index % ids.length] ?? '' })))
    const won = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value.id] : []))
    expect(won.toSorted()).toEqual(ids.toSorted())
    const refused = tries.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    expect(refused).toHaveLength(180)
    for (const reason of refused) expect(reason).toMatchObject(refusal('WISH_CLAIMED', { number: expect.stringMatching(/^XY-2025-0001/) }))
    const owners = await asOwner(at, `select id, claimer_id, (select count(*)::int from step s where s.record_id = w.id and s.action = 'claim') as claims from wish w where state = 'contact'`)
    expect(owners.map(({ claims }) => claims)).toEqual(Array.from({ length: 20 }, () => 1))
    expect(new Set(owners.map(({ claimer_id: owner }) => owner)).size).toBe(20)
  })

  it('do not let one person have more than the county allows, however many they claim at once', async () => {
    const ids = await wishesOpen(6)
    const tries = await Promise.allSettled(ids.map((id) => as('member').claim({ id })))
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected', 'rejected'])
    const refused = tries.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
    expect(refused).toMatchObject([1, 2, 3].map(() => refusal('CLAIM_LIMIT', { limit: 3 })))
    expect(await asOwner(at, `select count(*)::int as held from wish where claimer_id = 'member'`)).toEqual([{ held: 3 }])
  })

  it('make one claim of a repeated press', async () => {
    const [id = ''] = await wishesOpen(1)
    const key = randomUUID()
    const press = () => at.as(people.member, { key }).wishes.claim({ id })
    expect(await press()).toEqual(await press())
    expect(await asOwner(at, `select count(*)::int as claims from step where action = 'claim'`)).toEqual([{ claims: 1 }])
  })
})

describe('who may claim', () => {
  it('is nobody elsewhere in the county, none of another county, and nobody who only organises', async () => {
    const [id = ''] = await wishesOpen(1)
    const stranger = (area: string) => claimer('stranger', { county: area.slice(0, 6), grants: [{ role: 'party_member', area }] })
    await expect(as(stranger(neighbourCommunity)).claim({ id })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as(stranger('140225')).claim({ id })).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(as('secretary').claim({ id })).rejects.toMatchObject(refusal('FORBIDDEN'))
    await expect(as('admin').claim({ id })).rejects.toMatchObject(refusal('FORBIDDEN'))
  })

  it('is a volunteer of the community, a unit of the county, and whoever holds a post above', async () => {
    const [one = '', two = '', three = ''] = await wishesOpen(3)
    await as('volunteer').claim({ id: one })
    await as('property').claim({ id: two })
    await as(claimer('officer', { grants: [{ role: 'party_member', area: county }] })).claim({ id: three })
    expect(await asOwner(at, `select claimer_id, claimer_unit, units, area from wish order by number`)).toEqual([
      { claimer_id: 'volunteer', claimer_unit: null, units: [], area: compound },
      { claimer_id: 'property', claimer_unit: 'taian', units: ['taian'], area: compound },
      { claimer_id: 'officer', claimer_unit: null, units: [], area: compound },
    ])
  })
})
