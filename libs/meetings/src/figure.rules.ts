import { rateOf, type Rate } from '@wuxin/platform/rate'

/** What is counted of topics: 提出, 上会, 决议通过, 居民确认, 已销号. Each figure drills down to its rows. */
export const topicFigures = ['proposed', 'tabled', 'adopted', 'confirmed', 'closed'] as const
export type TopicFigure = (typeof topicFigures)[number]

/** How many topics each figure counts. */
export type TopicTally = Record<TopicFigure, number>

/** 协调解决率: confirmed by the proposer ÷ tabled. */
export const coordinationRate = ({ tabled, confirmed }: Pick<TopicTally, 'tabled' | 'confirmed'>): Rate => rateOf(confirmed, tabled)
