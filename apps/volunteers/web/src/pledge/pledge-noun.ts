import type { PledgeRecord } from '@wuxin/volunteers/pledge-view.schema'
import { pledgeRules } from '@wuxin/volunteers/pledge.rules'
import type { Noun } from '@wuxin/web/noun/noun'

/** Everything that people do to a pledge. */
export const pledgeStepNames = ['publish', 'finish', 'note', 'review', 'withdraw'] as const
export type PledgeStepName = (typeof pledgeStepNames)[number]

/** Pledges, as the parts of their page know them. */
export const pledgeNoun: Noun<PledgeRecord, PledgeStepName> = { texts: 'pledges', rules: pledgeRules, names: pledgeStepNames, isOpen: ({ state }) => state !== 'closed' && state !== 'withdrawn' }
