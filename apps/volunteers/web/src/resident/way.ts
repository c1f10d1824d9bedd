import type { BigStep } from '@wuxin/web/resident/follow/big-steps'

/** A record as its holder follows it: the step that it stands on, and what was done on which. */
interface Followed<Step extends string> {
  step: Step
  isClosed: boolean
  /** It left the way: only what was done stays done. */
  hasLeft: boolean
  steps: readonly { step: Step }[]
}

/** Where a step of a record's way stands. */
export function standingOf<Step extends string>(step: Step, way: readonly Step[], { step: now, isClosed, hasLeft, steps }: Followed<Step>): BigStep['standing'] {
  if (isClosed) return 'done'
  if (hasLeft) return steps.some((each) => each.step === step) ? 'done' : 'waiting'
  const [at, present] = [way.indexOf(step), way.indexOf(now)]
  return at < present ? 'done' : at === present ? 'now' : 'waiting'
}
