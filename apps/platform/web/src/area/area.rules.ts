import type { areaView } from '@wuxin/platform/area.schema'
import type { z } from 'zod'

export type AreaView = z.output<typeof areaView>

/** What can be done to a place on its page, by the procedure's name; the first that is offered is the main one. */
export type AreaStep = 'describeCompound' | 'arrangeGrid' | 'add' | 'rename' | 'describe' | 'flagRisk' | 'clearRisk' | 'retire' | 'restore'

/** The permission that each step needs, by the platform's table. */
const needed: Record<AreaStep, string> = {
  describeCompound: 'compound:edit',
  arrangeGrid: 'grid:edit',
  add: 'area:edit',
  rename: 'area:edit',
  describe: 'area:edit',
  flagRisk: 'compound:flag-risk',
  clearRisk: 'compound:flag-risk',
  retire: 'area:edit',
  restore: 'area:edit',
}

function fitting({ level, retired, risk }: Pick<AreaView, 'level' | 'retired' | 'risk'>): AreaStep[] {
  if (retired) return ['restore']
  const own: AreaStep[] = level === 'compound' ? ['describeCompound', risk ? 'clearRisk' : 'flagRisk'] : level === 'grid' ? ['arrangeGrid'] : []
  return [...own, ...(level === 'grid' ? [] : (['add'] as const)), 'rename', 'describe', ...(level === 'county' ? [] : (['retire'] as const))]
}

/** The steps that a place's level and state leave, and that one may take there. */
export function stepsAt(area: Pick<AreaView, 'level' | 'retired' | 'risk'>, may: (permission: string) => boolean): AreaStep[] {
  return fitting(area).filter((step) => may(needed[step]))
}

/** What a step's drawer needs, whatever the step asks. */
export interface StepDrawer {
  open: boolean
  title: string
  onClose: () => void
  onDone: () => void
  fixed: { code: string; version: number }
  next: string
}
