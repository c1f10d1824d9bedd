import { wishSteps, type WishStep } from '@wuxin/volunteers/wish.schema'
import type { residentWish } from '@wuxin/volunteers/wish-view.schema'
import type { Translate } from '@wuxin/web/i18n'
import type { BigStep } from '@wuxin/web/resident/follow/big-steps'
import { dateTimeText } from '@wuxin/web/time'
import type { z } from 'zod'
import { standingOf } from './way.ts'

/** A wish as the holder of its code sees it. */
export type ResidentWish = z.infer<typeof residentWish>

/** States in which a wish has left its way. */
const left: readonly ResidentWish['state'][] = ['declined', 'withdrawn', 'expired']
export const hasLeft = ({ state }: ResidentWish): boolean => left.includes(state)

/** By when a step comes, where that is known. */
function dueOf(step: WishStep, { contact, answerUntil }: ResidentWish, t: Translate): string | undefined {
  if (step === 'fulfil' && contact) return t('wish.due.fulfil', { day: contact.day })
  if ((step === 'confirm' || step === 'rate') && answerUntil) return t(`wish.due.${step}`, { at: dateTimeText(answerUntil) })
  return undefined
}

/** 征集 核实 公示 认领 对接 圆梦 确认 评价, each in plain words, with what was done in it and when. */
export const wishWay = (wish: ResidentWish, t: Translate): BigStep[] =>
  wishSteps.map((step) => ({
    key: step,
    label: t(`wish.steps.${step}`),
    hint: t(`wish.stepsLong.${step}`),
    standing: standingOf(step, wishSteps, { ...wish, isClosed: wish.state === 'closed', hasLeft: hasLeft(wish) }),
    done: wish.steps.filter((each) => each.step === step).map(({ action, at }) => ({ text: t(`wish.did.${action}`), at })),
    due: dueOf(step, wish, t),
  }))
