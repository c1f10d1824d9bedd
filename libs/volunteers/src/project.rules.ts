import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { stepRules, type Standing, type Who } from '@wuxin/platform/step.rules'
import { permissions } from './permissions.ts'
import { ownOf, type Owner, type Side } from './listing.rules.ts'

/**
 * A project (项目) stands in the step that waits to be done: 认领 (waits for the other side), 签约, 实施, 验收, 评价, closed; or
 * it left the way: 未达成, 撤回, 终止.
 */
export const projectStates = ['claim', 'sign', 'carry', 'check', 'evaluate', 'closed', 'declined', 'withdrawn', 'terminated'] as const
export type ProjectState = (typeof projectStates)[number]

/** What moves a project or is noted on it; the rows of its lifecycle. */
export const projectActions = [
  'agree', 'draft', 'sign', 'deliver', 'finish', 'accept', 'sendBack', 'evaluate', 'decline', 'withdraw', 'terminate', 'supervise', 'lapseClaim', 'lapse', 'escalate',
] as const
export type ProjectAction = (typeof projectActions)[number]
/** The lines of a project's history: its claim and its steps. */
export const projectLines = ['claim', ...projectActions] as const

const underWay = ['sign', 'carry', 'check'] as const
const open = ['claim', ...underWay, 'evaluate'] as const

/**
 * 发布 → 认领 → 签约 → 实施 → 验收 → 评价. Either side claims (双向认领): a unit a need with its resource, a community a
 * resource for its need; all others whose listings it joins agree, then each signs the same edition of the contract.
 */
export const projectLifecycle = defineLifecycle({
  states: projectStates,
  initial: 'claim',
  final: ['closed', 'declined', 'withdrawn', 'terminated'],
  actions: {
    agree: { from: ['claim'], to: ['claim', 'sign'], by: 'project:join', clock: 'projectSign' },
    draft: { from: ['sign'], to: ['sign'], by: 'project:join', requires: ['text'] },
    sign: { from: ['sign'], to: ['sign', 'carry'], by: 'project:join', requires: ['edition'] },
    deliver: { from: ['carry'], to: ['carry'], by: 'project:join', requires: ['listing', 'amount', 'day'] },
    finish: { from: ['carry'], to: ['check'], by: 'project:join', requires: ['words'], clock: 'projectCheck' },
    accept: { from: ['check'], to: ['evaluate'], by: 'project:join', requires: ['words'], clock: 'projectEvaluate' },
    sendBack: { from: ['check'], to: ['carry'], by: 'project:join', requires: ['reason'] },
    evaluate: { from: ['evaluate'], to: ['evaluate', 'closed'], by: 'project:join', requires: ['score', 'words'] },
    decline: { from: ['claim'], to: ['declined'], by: 'project:join', requires: ['reason'] },
    withdraw: { from: ['claim', 'sign'], to: ['withdrawn'], by: 'project:join', requires: ['reason'] },
    terminate: { from: ['carry', 'check'], to: ['terminated'], by: 'project:join', requires: ['reason'] },
    supervise: { from: open, to: open, by: 'project:supervise', requires: ['words'] },
    lapseClaim: { from: ['claim'], to: ['declined'], by: null },
    lapse: { from: ['evaluate'], to: ['closed'], by: null },
    escalate: { from: underWay, to: underWay, by: null },
  },
})

/** One who owns a listing of the project: on which sides, and what they have done so far. `key` tells them apart. */
export interface Party extends Owner {
  key: string
  sides: readonly Side[]
  /** Whoever claimed agreed by that. */
  agreed: boolean
  /** The edition of the contract that they signed; null while they have signed none. */
  signed: number | null
  evaluated: boolean
  /** The accounts that took a step for them. */
  actors: readonly string[]
}

/** What the rules look at; `edition` is that of the contract, 0 before its first. */
export interface ProjectFacts extends Standing<ProjectState> {
  parties: readonly Party[]
  /** The party that claimed. */
  claimedBy: string
  edition: number
}

/** `unit:<id>`, or `area:<code>` for the place itself. */
export const partyKey = ({ unit, area }: Owner): string => (unit === null ? `area:${area}` : `unit:${unit}`)

/** The parties of a project, each once, from the listings that it joins. */
export function partiesOf(parts: readonly (Owner & { side: Side })[]): { key: string; unit: string | null; area: string; sides: Side[] }[] {
  const byKey = Map.groupBy(parts, partyKey)
  return [...byKey].map(([key, own]) => ({ key, unit: own[0]?.unit ?? null, area: own[0]?.area ?? '', sides: [...new Set(own.map(({ side }) => side))] }))
}

/** A project joins at least one need and one resource. */
export const isTwoSided = (parts: readonly { side: Side }[]): boolean => parts.some(({ side }) => side === 'need') && parts.some(({ side }) => side === 'resource')

/** The parties that the caller acts for; once they did so for one, that one alone: nobody stands on both sides of a contract. */
export function ownParties({ parties }: Pick<ProjectFacts, 'parties'>, who: Who): Party[] {
  const theirs = parties.find(({ actors }) => actors.includes(who.id))
  return ownOf(theirs ? [theirs] : parties, who)
}

const isParty = (facts: ProjectFacts, who: Who): boolean => ownParties(facts, who).length > 0
const hasOwn = (test: (party: Party, facts: ProjectFacts) => boolean) => (facts: ProjectFacts, who: Who): boolean => ownParties(facts, who).some((party) => test(party, facts))
const onSide = (side: Side) => hasOwn(({ sides }) => sides.includes(side))

/** Whoever is of the project by a listing acts in it; the side that gives delivers, the side that needs accepts. */
export const projectRules = stepRules<ProjectFacts, ProjectAction>({
  lifecycle: projectLifecycle,
  permissions,
  actions: projectActions,
  anywhere: ['agree', 'draft', 'sign', 'deliver', 'finish', 'accept', 'sendBack', 'evaluate', 'decline', 'withdraw', 'terminate'],
  guards: {
    agree: hasOwn(({ agreed }) => !agreed),
    decline: hasOwn(({ agreed }) => !agreed),
    draft: isParty,
    sign: hasOwn(({ signed }, { edition }) => edition > 0 && signed !== edition),
    deliver: onSide('resource'),
    finish: onSide('resource'),
    accept: onSide('need'),
    sendBack: onSide('need'),
    evaluate: hasOwn(({ evaluated }) => !evaluated),
    withdraw: hasOwn(({ key }, { claimedBy }) => key === claimedBy),
    terminate: isParty,
  },
  main: { claim: ['agree'], sign: ['sign', 'draft'], carry: ['deliver'], check: ['accept'], evaluate: ['evaluate'] },
})

/** All agreed: the contract is next. */
export const isAgreed = (parties: readonly Party[]): boolean => parties.every(({ agreed }) => agreed)
/** All signed the very edition that stands: a change of the text takes every signature back. */
export const isSigned = (parties: readonly Party[], edition: number): boolean => edition > 0 && parties.every(({ signed }) => signed === edition)
/** Both sides have said how it went: it is over. */
export const isEvaluated = (parties: readonly Party[]): boolean => parties.every(({ evaluated }) => evaluated)

/** What is still to be delivered of each part of the giving side; all at 0 before the project is handed over for acceptance. */
export const leftToDeliver = (parts: readonly { listing: string; side: Side; amount: number; delivered: number }[]): { listing: string; left: number }[] =>
  parts.filter(({ side }) => side === 'resource').map(({ listing, amount, delivered }) => ({ listing, left: amount - delivered }))
