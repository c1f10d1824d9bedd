import { eightSteps, hasLeft, type EightStep } from '@wuxin/meetings/topic.schema'
import type { residentTopic } from '@wuxin/meetings/topic-view.schema'
import type { Translate } from '@wuxin/web/i18n'
import type { BigStep } from '@wuxin/web/resident/follow/big-steps'
import { dateTimeText } from '@wuxin/web/time'
import type { z } from 'zod'

/** A topic as the holder of its code sees it. */
export type ResidentTopic = z.infer<typeof residentTopic>

function standingOf(step: EightStep, topic: ResidentTopic): BigStep['standing'] {
  if (topic.state === 'closed') return 'done'
  if (hasLeft(topic.state)) return topic.steps.some((each) => each.step === step) ? 'done' : 'waiting'
  const [at, now] = [eightSteps.indexOf(step), eightSteps.indexOf(topic.step)]
  if (at < now) return 'done'
  return at === now ? 'now' : 'waiting'
}

/** By when a step comes, where that is known. */
function dueOf(step: EightStep, { meetingAt, confirmUntil }: ResidentTopic, t: Translate): string | undefined {
  if (step === 'convene' && meetingAt) return t('resident.due.convene', { at: dateTimeText(meetingAt) })
  if (step === 'verify' && confirmUntil) return t('resident.due.verify', { at: dateTimeText(confirmUntil) })
  return undefined
}

/** 征题 审题 通知 召开 纪要 交办 核验 销号, each in plain words, with what was done in it and when. */
export const topicSteps = (topic: ResidentTopic, t: Translate): BigStep[] =>
  eightSteps.map((step) => ({
    key: step,
    label: t(`steps.${step}`),
    hint: t(`resident.stepsLong.${step}`),
    standing: standingOf(step, topic),
    done: topic.steps.filter((each) => each.step === step).map(({ action, at }) => ({ text: t(`resident.did.${action}`), at })),
    due: dueOf(step, topic, t),
  }))
