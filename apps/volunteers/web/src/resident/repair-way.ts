import type { HomeServiceState } from '@wuxin/volunteers/home-service.schema'
import type { residentHomeService } from '@wuxin/volunteers/home-service-view.schema'
import type { Translate } from '@wuxin/web/i18n'
import type { BigStep } from '@wuxin/web/resident/follow/big-steps'
import { dateTimeText } from '@wuxin/web/time'
import type { z } from 'zod'
import { standingOf } from './way.ts'

/** A repair as the holder of its code sees it. */
export type ResidentRepair = z.infer<typeof residentHomeService>

/** States in which it has left its way. */
const left: readonly ResidentRepair['state'][] = ['declined', 'withdrawn']
export const hasLeft = ({ state }: ResidentRepair): boolean => left.includes(state)

const way = ['accept', 'repair', 'call_back'] as const satisfies readonly HomeServiceState[]
type RepairStep = (typeof way)[number]

/** The step on which each line of the history was written. */
const stepOfLine: Record<ResidentRepair['steps'][number]['action'], RepairStep> = { ask: 'accept', accept: 'accept', decline: 'accept', withdraw: 'accept', finish: 'repair', callBack: 'call_back', escalate: 'accept' }
/** The step that each state waits for; what has left the way stands where it began. */
const stepOfState = (state: HomeServiceState): RepairStep => way.find((step) => step === state) ?? 'accept'

/** 受理 维修 回访, each in plain words, with what was done in it and when. */
export function repairWay(repair: ResidentRepair, t: Translate): BigStep[] {
  const lines = repair.steps.map((line) => ({ ...line, step: stepOfLine[line.action] }))
  const followed = { step: stepOfState(repair.state), isClosed: repair.state === 'closed', hasLeft: hasLeft(repair), steps: lines }
  return way.map((step) => ({
    key: step,
    label: t(`repair.steps.${step}`),
    hint: t(`repair.stepsLong.${step}`),
    standing: standingOf(step, way, followed),
    done: lines.filter((each) => each.step === step).map(({ action, at }) => ({ text: t(`repair.did.${action}`), at })),
    due: step === repair.state && repair.dueAt ? t(`repair.due.${step}`, { at: dateTimeText(repair.dueAt) }) : undefined,
  }))
}
