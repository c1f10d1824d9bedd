import { levelOf, selfAndAncestors, type AreaLevel } from '@wuxin/platform/area'
import { bigrams } from '@wuxin/platform/bigram'
import type { ResourceKind } from './listing.rules.ts'

/** Pairs that stand in most listings, and tell none from another. */
const common = new Set(['需要', '提供', '服务', '活动', '居民', '社区', '小区', '单位', '可以', '希望', '开展', '资源', '需求', '我们', '每月', '每周'])

/** A listing as suggestions look at it; `free` is what is left of it. */
export interface Matchable {
  id: string
  kind: ResourceKind
  area: string
  title: string
  words: string
  free: number
}

/** Why two listings are shown as fitting each other; texts are made of it. */
export type MatchReason =
  | { because: 'kind'; kind: ResourceKind }
  /** The nearest place that holds both. */
  | { because: 'place'; area: string; level: AreaLevel }
  /** Words that both have. */
  | { because: 'words'; shared: string[] }
  /** The resource covers so much of what is needed. */
  | { because: 'amount'; covers: number; of: number }

/** A listing that fits, the reasons, and how well, for the order alone: it is shown nowhere. */
export interface Match {
  id: string
  reasons: MatchReason[]
  fit: number
}

const termsOf = ({ title, words }: Pick<Matchable, 'title' | 'words'>): string[] => bigrams(`${title} ${words}`).filter((term) => term.length > 1 && !common.has(term))

/** The nearest place that holds two places; null where they are of different counties. */
export function nearestCommon(one: string, other: string): string | null {
  const above = selfAndAncestors(other)
  return selfAndAncestors(one).find((code) => above.includes(code)) ?? null
}

/** Nearer is better: a compound's own need before one of the county. */
const nearness: Record<AreaLevel, number> = { grid: 4, compound: 4, community: 3, township: 2, county: 1 }

/**
 * Listings of the other side that fit one, the best first: of the same kind and county, with something left. A place nearer
 * by, shared words and enough of it make a better fit; each is said as a reason.
 */
export function matchesFor(wanted: Matchable, offered: readonly Matchable[], most = 5): Match[] {
  const terms = new Set(termsOf(wanted))
  const fitting = offered.flatMap((each): Match[] => {
    const area = nearestCommon(wanted.area, each.area)
    if (each.kind !== wanted.kind || each.free < 1 || area === null) return []
    const shared = termsOf(each).filter((term) => terms.has(term))
    const covers = Math.min(each.free, wanted.free)
    const level = levelOf(area)
    const reasons: MatchReason[] = [{ because: 'kind', kind: each.kind }, { because: 'place', area, level }]
    if (shared.length > 0) reasons.push({ because: 'words', shared: shared.slice(0, 3) })
    reasons.push({ because: 'amount', covers, of: wanted.free })
    return [{ id: each.id, reasons, fit: nearness[level] + Math.min(shared.length, 6) + covers / Math.max(1, wanted.free) }]
  })
  return fitting.toSorted((one, other) => other.fit - one.fit || (one.id < other.id ? -1 : 1)).slice(0, most)
}
