import { describe, expect, it } from 'vitest'
import { caseLifecycle } from '@wuxin/feedback/case.rules'
import { caseStates, type CaseAction } from '@wuxin/feedback/case.schema'
import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import { compound, monday } from '@wuxin/service/test-county'
import { seen, serviceUnderTest } from '@wuxin/service/testing'
import { reach, story } from '../feedback.fixture.ts'
import { service } from '../service.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { to, as } = story(at)

/** Every step that people take, with an input that would fit, by somebody who may take it; a unit acts by whom it is told. */
const steps: Record<Exclude<CaseAction, 'escalate' | 'lapse'>, (found: CaseRecord, unit?: 'power' | 'worker') => Promise<CaseRecord>> = {
  accept: (found) => as('secretary').accept(seen(found)),
  handOver: (found) => as('secretary').handOver({ ...seen(found), reason: '应由社区受理', to: { role: 'community_worker', area: compound.slice(0, 12) } }),
  whistle: (found) => as('secretary').whistle({ ...seen(found), kind: 'emergency', units: ['water'], lead: 'water' }),
  reportIn: (found, unit = 'power') => as(unit).reportIn({ ...seen(found), unit: 'power' }),
  returnWhistle: (found, unit = 'power') => as(unit).returnWhistle({ ...seen(found), unit: 'power', reason: '不属我司', should: 'street' }),
  deliberate: (found) => as('worker').deliberate({ ...seen(found), plan: '更换', lead: 'street' }),
  table: (found) => as('secretary').table({ ...seen(found), title: '北门路灯', words: '更换控制器的费用怎么分摊' }),
  askExtension: (found, unit = 'power') => as(unit).askExtension({ ...seen(found), until: '2025-04-25', reason: '配件未到' }),
  grantExtension: (found) => as('township').grantExtension(seen(found)),
  refuseExtension: (found) => as('township').refuseExtension({ ...seen(found), reason: '时间充足' }),
  finish: (found, unit = 'power') => as(unit).finish({ ...seen(found), result: '已修好' }),
  sendBack: (found) => as('secretary').sendBack({ ...seen(found), reason: '仍不亮' }),
  answer: (found) => as('secretary').answer({ ...seen(found), outcome: 'explained', words: '已说明' }),
  rate: (found) => as('worker').rate({ ...seen(found), rating: 'basically' }),
  callBack: (found) => as('secretary').callBack({ ...seen(found), words: '已致电' }),
  supervise: (found) => as('township').supervise({ ...seen(found), words: '请抓紧' }),
}

describe('the lifecycle of a case', () => {
  it('has a step in this test for whatever people do', () => {
    const byPeople = Object.entries(caseLifecycle.actions).filter(([, row]) => row.by !== null)
    expect(Object.keys(steps)).toEqual(byPeople.map(([action]) => action))
  })

  it.each(caseStates)('refuses every step that does not belong to the state %s, and changes nothing', async (state) => {
    const found = await to(state)
    const wrong = Object.entries(steps).filter(([action]) => !caseLifecycle.actions[action as keyof typeof steps].from.includes(state))
    expect(wrong.length).toBeGreaterThan(0)
    for (const [action, take] of wrong) {
      // A unit sees nothing of a case before it is whistled: the community's own is told of the state.
      await expect(take(found, 'worker'), action).rejects.toMatchObject({ message: 'TRANSITION_NOT_ALLOWED', cause: { params: { state, action } } })
    }
    expect(await as('worker').get({ id: found.id })).toEqual(found)
  })
})

describe('the steps between states', () => {
  it.each(['accept', 'handOver', 'whistle', 'reportIn', 'returnWhistle', 'deliberate', 'table', 'finish', 'sendBack', 'answer', 'rate', 'supervise'] as const)('lead by %s where the table says', async (action) => {
    const row = caseLifecycle.actions[action]
    const found = await to(row.from[0] ?? 'discover')
    const after = await steps[action](found)
    expect(row.to).toContain(after.state)
    expect(after.steps.at(-1)).toMatchObject({ action, actor: { name: expect.stringMatching(/./) } })
    expect(after.version).toBeGreaterThan(found.version)
  })

  it('ask for an extension, refuse and grant it', async () => {
    const asked = await steps.askExtension(await to('handle'))
    expect(asked.extension).toEqual({ until: '2025-04-25', reason: '配件未到' })
    const refused = await steps.refuseExtension(asked)
    expect([refused.extension, refused.extensions, refused.dueAt]).toEqual([null, 0, asked.dueAt])
    const granted = await steps.grantExtension(await steps.askExtension(refused))
    expect([granted.extension, granted.extensions, granted.dueAt]).toEqual([null, 1, '2025-04-25T15:59:59.999Z'])
  })

  it('call back whom a case disappointed, once it is reopened', async () => {
    const reopened = await as('worker').rate({ ...seen(await to('rate')), rating: 'dissatisfied', words: '又灭了' })
    expect([reopened.state, reopened.reopened, reopened.callBackDue]).toEqual(['handle', 1, true])
    expect((await steps.callBack(reopened)).callBackDue).toBe(false)
    await expect(steps.callBack(await to('handle'))).rejects.toMatchObject({ message: 'NOT_REOPENED' })
  })
})
