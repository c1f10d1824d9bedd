import { monday } from '@wuxin/service/test-county'
import { asOwner, eventsOf, refusal, seen, serviceUnderTest } from '@wuxin/service/testing'
import { beforeEach, describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { people, reach } from '../volunteers.fixture.ts'
import { alarms } from './alarms.job.ts'
import { fileOf } from './household.fixture.ts'

let clock = monday
const at = serviceUnderTest(service, { reach, now: () => clock })
const { as, get, assigned, watched } = fileOf(at)
const everybody = Object.keys(people) as (keyof typeof people)[]
/** What is said of the people in the tests' household. */
const secrets = /王秀兰|王建国|13812345678|13987654321|2单元|3号楼|高血压|降压药|摔过|每周送药/

beforeEach(async () => {
  clock = monday
  await asOwner(at, `truncate household, alarm cascade; truncate step, audit, request; delete from volunteers_jobs.job; update counter set last = 0`)
})

/** A household with everything that is ever said of one. */
async function lived() {
  const { id } = await watched()
  await as('member').households.setPlan({ ...seen(await get(id, 'member')), words: '每周送药', everyDays: 7 })
  await as('member').households.visit({ ...seen(await get(id, 'member')), day: '2025-04-21', words: '前天摔过', needs: '降压药' })
  await as('member').households.tellAbsence({ ...seen(await get(id, 'member')), from: '2025-05-01', to: '2025-05-03', reason: '高血压住院' })
  clock = new Date('2025-04-21T18:30:00+08:00')
  const { alarm } = await as('member', clock).curtain.check({ id, sign: 'none', words: '高血压，怕是摔过' })
  return { id, alarm: alarm?.id ?? '' }
}

describe('name and door', () => {
  it('are shown to those who accepted, alone, and to nobody else of whatever post', async () => {
    const { id } = await lived()
    await assigned(id, 'other-member', 'deputy')
    const answers = new Map<string, string[]>()
    for (const who of everybody) {
      const answer = await as(who, clock).households.look({ id, reason: '走访' }).then(({ name }) => name, (refused: { message: string }) => refused.message)
      answers.set(answer, [...(answers.get(answer) ?? []), who])
    }
    expect(answers.get('王秀兰')?.toSorted()).toEqual(['member', 'secretary', 'volunteer'])
    expect(answers.get('NOT_ASSIGNED')?.toSorted()).toEqual(['other-member', 'township', 'worker'])
    expect([...answers.keys()].toSorted()).toEqual(['FORBIDDEN', 'NOT_ASSIGNED', 'NOT_FOUND', '王秀兰'])
    await expect(at.as(null).households.look({ id, reason: '走访' })).rejects.toMatchObject(refusal('UNAUTHENTICATED'))
  })

  it('leave a line for every look, with the reason, that the keeper and the auditor read', async () => {
    const { id } = await lived()
    await as('member', clock).households.look({ id, reason: '上门送药' })
    await as('member', clock).households.look({ id, reason: '上门送药' })
    await as('volunteer', clock).households.look({ id, reason: '替班' })
    expect(await as('secretary').households.looks({ id })).toMatchObject([{ name: '周一', reason: '替班' }, { name: '孙洁', reason: '上门送药' }, { name: '孙洁', reason: '上门送药' }])
    await expect(as('member').households.looks({ id })).rejects.toMatchObject(refusal('NOT_ASSIGNED'))
    await expect(as('township').households.looks({ id })).rejects.toMatchObject(refusal('NOT_ASSIGNED'))
    expect((await as('auditor').audit.list({ record: 'Household', action: 'look' })).rows.map(({ actorName, reason }) => [actorName, reason])).toHaveLength(3)
    await expect(as('member').households.look({ id, reason: ' ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('do not move the file on: a look is no step that others trip over', async () => {
    const { id } = await lived()
    const before = await get(id, 'member')
    await as('volunteer', clock).households.look({ id, reason: '替班' })
    await expect(as('member').households.setPlan({ ...seen(before), words: '每周送药', everyDays: 5 })).resolves.toMatchObject({ state: 'care' })
  })
})

describe('whoever is not assigned', () => {
  it('reads nothing of the people by any question that they may ask', async () => {
    const { id, alarm } = await lived()
    for (const who of ['worker', 'township', 'leader', 'other-member', 'grid-worker', 'neighbour', 'power', 'property', 'school', 'admin'] as const) {
      const asked = as(who, clock)
      const answers = await Promise.allSettled([
        asked.households.list({}), asked.households.get({ id }), asked.households.mine(), asked.curtain.mine(), asked.curtain.tally(), asked.curtain.looks({ id, from: '2025-04-01', to: '2025-04-30' }),
        asked.alarms.list({}), asked.alarms.get({ id: alarm }), asked.audit.history({ record: 'Household', recordId: id }), asked.audit.history({ record: 'Alarm', recordId: alarm }),
      ])
      expect(JSON.stringify(answers.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))), who).not.toMatch(secrets)
    }
  })

  it('learns of no curtain, and of nobody being away', async () => {
    const { id } = await lived()
    await as('member', clock).curtain.tellAway({ ...seen(await get(id, 'member')), from: '2025-06-01', to: '2025-06-10' })
    const file = await get(id, 'worker', clock)
    expect(file).toMatchObject({ curtain: null, alarmed: [], away: [], plan: null, visits: [], consents: [{ consent: 'pairing' }] })
    expect(file.steps.map(({ action }) => action)).toEqual(['register', 'consent', 'assign', 'acceptCare', 'assign', 'acceptCare', 'setPlan', 'visit', 'tellAbsence'])
    expect((await as('worker', clock).households.list({})).chips).toMatchObject({ curtain: 0 })
    await expect(get(id, 'neighbour')).rejects.toMatchObject(refusal('NOT_FOUND'))
    await expect(get(id, 'other-member')).rejects.toMatchObject(refusal('NOT_FOUND'))
  })

  it('ends no file of another keeper', async () => {
    const { id } = await lived()
    const file = seen(await get(id, 'worker', clock))
    await expect(as('worker', clock).households.end({ ...file, because: 'moved', reason: '搬走' })).rejects.toMatchObject(refusal('FORBIDDEN'))
    expect((await get(id, 'worker', clock)).steps.map(({ action }) => action)).not.toContain('end')
  })

  it('takes no step there: of fourteen none goes through', async () => {
    const { id, alarm } = await lived()
    const file = seen(await get(id))
    const [reason, words, from] = ['看看', '看看', '2025-05-01']
    for (const who of ['other-member', 'township', 'grid-worker', 'neighbour', 'leader', 'school'] as const) {
      const asked = as(who, clock)
      const tried = await Promise.allSettled([
        asked.households.acceptCare(file), asked.households.declineCare({ ...file, reason }), asked.households.setPlan({ ...file, words, everyDays: 9 }), asked.households.visit({ ...file, day: '2025-04-21', words }),
        asked.households.tellAbsence({ ...file, from }), asked.households.amend({ ...file, name: '换人', building: '3号楼', door: '1', kind: 'tenant', people: 1 }), asked.curtain.tellAway({ ...file, from }),
        asked.curtain.check({ id, sign: 'seen' }), asked.curtain.start(file), asked.curtain.stop({ ...file, reason }),
        asked.alarms.noAnswer({ id: alarm, version: 1 }), asked.alarms.setOut({ id: alarm, version: 1 }), asked.alarms.close({ id: alarm, version: 1, outcome: 'safe', words }), asked.households.look({ id, reason }),
      ])
      expect(tried.filter(({ status }) => status === 'fulfilled'), who).toEqual([])
    }
  })
})

it('nobody opens a door to themselves by asking themselves to care', async () => {
  const { id } = await lived()
  for (const [who, post] of [['worker', 'carer'], ['worker', 'keeper'], ['township', 'deputy']] as const) {
    await expect(as(who, clock).households.assign({ ...seen(await get(id, who)), person: who, post, from: '2025-04-21' })).rejects.toMatchObject(refusal('SELF_ASSIGNED'))
    expect((await as(who, clock).households.carerChoices({ id, post })).map((each) => each.id)).not.toContain(who)
  }
})

it('the audit, the histories, the kept answers and the notices say nothing of the people', async () => {
  const { id } = await lived()
  await as('member', clock).households.amend({ ...seen(await get(id, 'member')), name: '王秀兰', building: '3号楼', door: '2单元302', kind: 'lonely_old', people: 1, needs: '高血压' })
  clock = new Date('2025-04-21T18:40:00+08:00')
  await alarms.run(at.service)
  const { rows: [alarm] } = await as('volunteer', clock).alarms.list({})
  await as('volunteer', clock).alarms.close({ ...seen(alarm ?? { id: '', version: 0 }), outcome: 'helped', words: '摔过，高血压' })
  await as('member', clock).households.look({ id, reason: '走访' })
  await as('secretary', clock).households.end({ ...seen(await get(id)), because: 'moved', reason: '王秀兰搬到3号楼女儿家' })
  for (const table of ['audit', 'step', 'request', 'volunteers_jobs.job', 'volunteer_search']) {
    const rows = await asOwner(at, `select * from ${table}`)
    expect(JSON.stringify(rows), table).not.toMatch(secrets)
  }
  expect((await eventsOf(at, 'notice.sent')).length).toBeGreaterThan(5)
  expect((await asOwner(at, `select before, after from audit where entity = 'Inhabitant'`)).length).toBe(3)
})

it('a file lies in its county alone, whoever asks for it there', async () => {
  const { id } = await lived()
  const stranger = { ...people.worker, id: 'member', county: '140225', grants: [{ role: 'party_member' as const, area: '140225100201001', unit: null }] }
  await expect(at.as(stranger).households.get({ id })).rejects.toMatchObject(refusal('NOT_FOUND'))
  await expect(at.as(stranger).households.look({ id, reason: '走访' })).rejects.toMatchObject(refusal('NOT_FOUND'))
  expect((await at.as(stranger).households.mine())).toEqual([])
})
