import { missingOf } from '@wuxin/patrols/hazard.rules'
import type { HazardRecord } from '@wuxin/patrols/hazard-view.schema'
import type { MainAction } from '@wuxin/web/main-action'
import { useActions } from '@wuxin/web/noun/use-actions'
import type { MoreAction } from '@wuxin/web/record-page'
import { useTexts } from '../texts.ts'
import { hazardNoun, type HazardStepName } from './hazard-noun.ts'

/** What the reader may do to a hazard. A major one is planned before it is given to anybody: until then that is its main action. */
export function useHazardAction(record: HazardRecord | undefined, open: (name: HazardStepName) => void): { main: MainAction | null; more: MoreAction[] } {
  const t = useTexts()
  const { main, more } = useActions(hazardNoun, record, open)
  const plan = more.find(({ key }) => key === 'plan')
  if (!record || record.state !== 'dispatch' || !plan || missingOf(record.grade, record.plan).length === 0) return { main, more }
  return { main: { label: t('hazards.do.plan'), onClick: plan.onClick }, more: more.filter((each) => each !== plan) }
}
