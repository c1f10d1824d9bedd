import { prefixAt } from './area-tree.ts'
import type { Role } from './role.ts'

/** The levels that what is overdue is handed up to, one after another (逐级上报): 社区, 镇, 县. */
export const escalationLevels = ['community', 'township', 'county'] as const
export type EscalationLevel = (typeof escalationLevels)[number]

/** The level to which an overdue record is handed up next, passing over those above which it lies; null once the county has it. */
export function nextLevel({ area, escalatedTo }: { area: string; escalatedTo: EscalationLevel | null }): EscalationLevel | null {
  const above = escalationLevels.slice(escalationLevels.findIndex((level) => level === escalatedTo) + 1)
  return above.find((level) => prefixAt(area, level) !== null) ?? null
}

/** Whose work an overdue record becomes at each level. */
export const handedUpTo: Partial<Record<Role, EscalationLevel>> = { community_worker: 'community', township_officer: 'township', county_leader: 'county' }
