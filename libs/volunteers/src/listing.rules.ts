import { isWithin } from '@wuxin/platform/area'
import type { Grant } from '@wuxin/platform/caller'
import { defineLifecycle } from '@wuxin/platform/lifecycle'
import { isUnitBound, type Role } from '@wuxin/platform/role'
import { stepRules, type Standing, type Who } from '@wuxin/platform/step.rules'
import type { Day } from '@wuxin/platform/working-day'
import { permissions } from './permissions.ts'
import type { ProjectState } from './project.rules.ts'

/** A listing (清单) of needs or of resources: 拟定, 已发布, 已下架, 已到期. The third list, of projects, is in `project.rules.ts`. */
export const listingStates = ['draft', 'published', 'closed', 'expired'] as const
export type ListingState = (typeof listingStates)[number]
/** What moves a listing or is noted on it. */
export const listingActions = ['publish', 'amend', 'close', 'expire'] as const
export type ListingAction = (typeof listingActions)[number]

/** 需求, 资源. */
export const sides = ['need', 'resource'] as const
export type Side = (typeof sides)[number]
/** What is needed or offered: 人才, 技术, 场地, 设施. */
export const resourceKinds = ['talent', 'technology', 'place', 'facility'] as const
export type ResourceKind = (typeof resourceKinds)[number]

/** A listing is kept by its owner alone; its last day ends it. */
export const listingLifecycle = defineLifecycle({
  states: listingStates,
  initial: 'draft',
  final: ['closed', 'expired'],
  actions: {
    publish: { from: ['draft'], to: ['published'], by: 'listing:edit' },
    amend: { from: ['draft', 'published'], to: ['draft', 'published'], by: 'listing:edit' },
    close: { from: ['draft', 'published'], to: ['closed'], by: 'listing:edit', requires: ['reason'] },
    expire: { from: ['draft', 'published'], to: ['expired'], by: null },
  },
})

/** Whose a listing is: a unit's, or its place's where `unit` is null. */
export interface Owner {
  unit: string | null
  area: string
}

/** Those who can act for an owner. */
const joiners: readonly Role[] = permissions['project:join']

/** The post in which the caller acts for an owner: of the unit at its place, or organising the place; null where they do not. */
export const postFor = ({ unit, area }: Owner, { grants }: Pick<Who, 'grants'>): Grant | null =>
  grants.find((each) => joiners.includes(each.role) && isWithin(area, each.area) && (unit === null ? !isUnitBound(each.role) : each.unit === unit)) ?? null

/** Does the caller act for the owner. */
export const actsFor = (owner: Owner, who: Pick<Who, 'grants'>): boolean => postFor(owner, who) !== null

/** How far above a place the caller's post for it is; a unit's is its own. */
const distanceTo = (owner: Owner, who: Pick<Who, 'grants'>): number => (owner.unit === null ? owner.area.length - (postFor(owner, who)?.area.length ?? 0) : 0)

/** Those of the owners for whom the caller acts, their own place before those below it. */
export const ownOf = <Owning extends Owner>(owners: readonly Owning[], who: Pick<Who, 'grants'>): Owning[] =>
  owners.filter((owner) => actsFor(owner, who)).toSorted((one, other) => distanceTo(one, who) - distanceTo(other, who))

/** What the rules look at; `unit` is its owner, null where the place owns it. */
export interface ListingFacts extends Standing<ListingState> {
  unit: string | null
}

/** Answers about the steps of a listing. */
export const listingRules = stepRules<ListingFacts, ListingAction>({
  lifecycle: listingLifecycle,
  permissions,
  actions: listingActions,
  open: ['publish', 'amend', 'close'],
  guards: { publish: actsFor, amend: actsFor, close: actsFor },
  main: { draft: ['publish'] },
})

/** A project's part of a listing: how much it claims of it, and how much was delivered so far. */
export interface Claim {
  listing: string
  amount: number
  delivered: number
  state: ProjectState
}

/** What a claim holds of its listing: all of it from the claim on, nothing once declined or withdrawn, what was delivered where it was terminated. */
export function heldBy({ amount, delivered, state }: Omit<Claim, 'listing'>): number {
  if (state === 'declined' || state === 'withdrawn') return 0
  return state === 'terminated' ? delivered : amount
}

/** How much of a listing is left; never below 0. */
export const freeOf = (listing: { id: string; amount: number }, claims: readonly Claim[]): number =>
  Math.max(0, listing.amount - claims.filter((each) => each.listing === listing.id).reduce((sum, each) => sum + heldBy(each), 0))

/** The least amount that a listing can be amended to: what its projects hold. */
export const leastAmount = (listing: string, claims: readonly Claim[]): number => claims.filter((each) => each.listing === listing).reduce((sum, each) => sum + heldBy(each), 0)

/** Can it be claimed on a day: published, and its last day not past. */
export const isClaimable = ({ state, expiresOn }: { state: ListingState; expiresOn: Day }, day: Day): boolean => state === 'published' && day <= expiresOn
