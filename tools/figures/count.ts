import { cultureRouter } from '@wuxin/culture-service/router'
import { feedbackRouter } from '@wuxin/feedback-service/router'
import { satisfactionRate } from '@wuxin/feedback/figure.rules'
import { meetingsRouter } from '@wuxin/meetings-service/router'
import { volunteersRouter } from '@wuxin/volunteers-service/router'
import { fulfilledOf } from '@wuxin/volunteers/figure.rules'
import { patrolsRouter } from '@wuxin/patrols-service/router'
import { platformRouter } from '@wuxin/platform-service/router'
import type { Caller } from '@wuxin/platform/caller'
import type { Running } from '@wuxin/service/runtime'
import { callAt } from '../sample/load/caller.ts'
import type { Counted, Expected } from './expected.ts'

/** A figure of the record, how it is counted, and from what. */
export interface Figure {
  id: string
  expected: Expected
  /** The rows that it counts, in words. */
  formula: string
  count(from: Counting): Promise<Counted>
}

/** The procedures of the services, called by somebody who sees a whole county. */
export interface Counting {
  platform: ReturnType<typeof platformRouter.createCaller>
  feedback: ReturnType<typeof feedbackRouter.createCaller>
  meetings: ReturnType<typeof meetingsRouter.createCaller>
  volunteers: ReturnType<typeof volunteersRouter.createCaller>
  patrols: ReturnType<typeof patrolsRouter.createCaller>
  culture: ReturnType<typeof cultureRouter.createCaller>
}

const hunyuan = '140225'
const zuoyun = '140226'
const yunxing = '140226100'
/** 凯德世家三号院. */
const kaide = '140225100010005'
/** 恒源首席. */
const hengyuan = '140225100014003'
const year = { from: '2024-01-01', to: '2024-12-31' } as const

/** Somebody with a county in view. */
const viewer = (county: string): Caller => ({ id: 'figures', name: '统计', userName: null, kind: 'staff', county, grants: [{ role: 'township_officer', area: county }] })

/** The services' own procedures, for a county. */
export const countingIn = (services: Map<string, Running>, county: string, now: Date): Counting => {
  const call = (id: string) => {
    const service = services.get(id)
    if (!service) throw new Error(`the service ${id} does not run here`)
    return callAt(service, viewer(county), now)
  }
  return {
    platform: platformRouter.createCaller(call('platform')),
    feedback: feedbackRouter.createCaller(call('feedback')),
    meetings: meetingsRouter.createCaller(call('meetings')),
    volunteers: volunteersRouter.createCaller(call('volunteers')),
    patrols: patrolsRouter.createCaller(call('patrols')),
    culture: cultureRouter.createCaller(call('culture')),
  }
}

const communities = async ({ platform }: Counting) => (await platform.areas.tree({ code: yunxing })).nodes.filter((node) => node.compounds > 0)
/** The topics of 凯德世家三号院's six-party meeting that were proposed in 2024. */
const kaideTopics = ({ meetings }: Counting) => meetings.topics.figures({ area: kaide, bodyKind: 'six_party', ...year })
const councils = ({ meetings }: Counting) => meetings.bodies.list({ kind: 'joint_council', area: yunxing, size: 100 })
/** What people of a place did for one another in 2024. */
const helped = (area: string) => ({ volunteers }: Counting) => volunteers.overview.figures({ area, ...year })
/** What was walked and found in a county in 2024. */
const patrolled = ({ patrols }: Counting) => patrols.overview.figures(year)
const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)

/** The figures that the modules of today can count; each further module adds its own. */
export const figures: (Figure & { county: string })[] = [
  { id: 'hunyuan.hubs', county: hunyuan, expected: { exactly: 23 }, formula: 'hubs (红色港湾) in use', count: async ({ culture }) => (await culture.overview.figures({ area: hunyuan })).hubs },
  { id: 'hunyuan.inspected', county: hunyuan, expected: { exactly: 65 }, formula: 'compounds in which somebody checked in on a shift that was done', count: async (from) => (await patrolled(from)).inspected },
  { id: 'hunyuan.hazards', county: hunyuan, expected: { exactly: 37 }, formula: 'hazards found, without those that were none or were merged', count: async (from) => (await patrolled(from)).hazards },
  { id: 'zuoyun.communities', county: zuoyun, expected: { exactly: 7 }, formula: 'communities of 云兴镇 with compounds', count: async (from) => (await communities(from)).length },
  { id: 'zuoyun.compounds', county: zuoyun, expected: { exactly: 89 }, formula: 'compounds below them', count: async (from) => sum((await communities(from)).map((node) => node.compounds)) },
  { id: 'zuoyun.grids', county: zuoyun, expected: { exactly: 573 }, formula: 'micro-grids below them', count: async (from) => sum((await communities(from)).map((node) => node.grids)) },
  { id: 'zuoyun.cases', county: zuoyun, expected: { fewAbove: 650 }, formula: 'cases closed as solved', count: async ({ feedback }) => (await feedback.cases.figures({ area: zuoyun })).solved },
  {
    id: 'zuoyun.satisfaction',
    county: zuoyun,
    expected: { percent: 98 },
    formula: '(satisfied + basically satisfied) ÷ rated',
    count: async ({ feedback }) => satisfactionRate(await feedback.cases.figures({ area: zuoyun })),
  },
  { id: 'hunyuan.kaide.tabled', county: hunyuan, expected: { exactly: 25 }, formula: 'topics of the six-party meeting of 凯德世家三号院 that a meeting took up', count: async (from) => (await kaideTopics(from)).tabled },
  { id: 'hunyuan.kaide.confirmed', county: hunyuan, expected: { exactly: 24 }, formula: 'of them, those whose proposer confirmed the result', count: async (from) => (await kaideTopics(from)).confirmed },
  { id: 'hunyuan.kaide.rate', county: hunyuan, expected: { percent: 96 }, formula: 'confirmed ÷ tabled', count: async (from) => kaideTopics(from).then(({ confirmed, tabled }) => ({ count: confirmed, of: tabled })) },
  { id: 'zuoyun.councils', county: zuoyun, expected: { exactly: 7 }, formula: 'joint councils of the communities of 云兴镇', count: async (from) => (await councils(from)).total },
  { id: 'zuoyun.councillors', county: zuoyun, expected: { fewAbove: 120 }, formula: 'members whose term runs', count: async (from) => sum((await councils(from)).rows.map(({ members }) => members)) },
  {
    id: 'zuoyun.participants',
    county: zuoyun,
    expected: { fewAbove: 2000 },
    formula: 'different people at or beside the table of their meetings',
    count: async ({ meetings }) => (await meetings.meetings.participants({ area: yunxing, bodyKind: 'joint_council' })).people,
  },
  { id: 'hunyuan.hengyuan.sessions', county: hunyuan, expected: { exactly: 10 }, formula: 'professional sessions held at 恒源首席', count: async (from) => (await helped(hengyuan)(from)).sessions },
  {
    id: 'hunyuan.hengyuan.homeServices',
    county: hunyuan,
    expected: { fewAbove: 60 },
    formula: 'wishes confirmed + repairs called back as mended, at 恒源首席',
    count: async (from) => fulfilledOf(await helped(hengyuan)(from)),
  },
  { id: 'hunyuan.hengyuan.paired', county: hunyuan, expected: { exactly: 11 }, formula: 'people of the households in pairing at 恒源首席', count: async (from) => (await helped(hengyuan)(from)).paired },
  { id: 'zuoyun.socialOrganisations', county: zuoyun, expected: { fewAbove: 30 }, formula: 'social organisations of the county', count: async (from) => (await helped(zuoyun)(from)).organisations },
  {
    id: 'zuoyun.livelihoodMatters',
    county: zuoyun,
    expected: { fewAbove: 800 },
    formula: 'orders closed as solved in which a party member did the work',
    count: async (from) => (await helped(zuoyun)(from)).livelihood_matters,
  },
  {
    id: 'zuoyun.volunteers.participants',
    county: zuoyun,
    expected: { fewAbove: 2000 },
    formula: 'different people with a confirmed record of service',
    count: async (from) => (await helped(yunxing)(from)).participants,
  },
]
