import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import type { CaseState } from '@wuxin/feedback/case.schema'
import { castOf, compound, zuoyunPosts, zuoyunUnits } from '@wuxin/service/test-county'
import { seen, type ServiceUnderTest } from '@wuxin/service/testing'
import type { FeedbackRouter } from './router.ts'

export const { people, directory, reach } = castOf(zuoyunPosts, zuoyunUnits)

/** What a resident sends, unless told otherwise. */
export const lamp = { area: compound, category: '0401', words: '北门路灯三天不亮了。晚上老人出行不便。', name: '王秀兰', phone: '13812345678' }

/** The steps from one state to the next, each by whoever takes it in Zuoyun: two units come, 供电 leads. */
export function story(at: ServiceUnderTest<FeedbackRouter>) {
  const as = (who: keyof typeof people, now?: Date) => at.as(people[who], { now }).cases
  const next: Record<Exclude<CaseState, 'closed'>, (found: CaseRecord, now?: Date) => Promise<CaseRecord>> = {
    discover: (found, now) => as('secretary', now).accept(seen(found)),
    whistle: (found, now) => as('secretary', now).whistle({ ...seen(found), kind: 'hardship', units: ['power', 'street'], lead: 'power' }),
    report_in: async (found, now) => as('street', now).reportIn({ ...seen(await as('power', now).reportIn({ ...seen(found), unit: 'power' })), unit: 'street' }),
    deliberate: (found, now) => as('power', now).deliberate({ ...seen(found), plan: '更换灯杆控制器', lead: 'power' }),
    handle: (found, now) => as('power', now).finish({ ...seen(found), result: '已更换控制器，六盏灯恢复' }),
    answer: (found, now) => as('secretary', now).answer({ ...seen(found), outcome: 'solved', words: '路灯已修好，欢迎监督' }),
    rate: (found, now) => as('worker', now).rate({ ...seen(found), rating: 'satisfied' }),
  }
  /** A case that somebody took down at the window. */
  const begin = async (report: Partial<typeof lamp> = {}, now?: Date): Promise<CaseRecord> => {
    const { id } = await as('worker', now).register({ ...lamp, ...report, channel: 'window' })
    return as('worker', now).get({ id })
  }
  /** Brings a case to a state, a new one unless given. */
  const to = async (state: CaseState, now?: Date, from?: CaseRecord): Promise<CaseRecord> => {
    let found = from ?? (await begin({}, now))
    while (found.state !== state && found.state !== 'closed') found = await next[found.state](found, now)
    return found
  }
  return { as, begin, to }
}
