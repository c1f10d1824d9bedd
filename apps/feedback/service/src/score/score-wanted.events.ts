import { scoreCardWanted } from '@wuxin/events/culture'
import { cutTo } from '@wuxin/platform/title.rules'
import { limits } from '@wuxin/feedback/limit.rules'
import { on } from '@wuxin/service/events'
import { openRound } from './score.work.ts'

/** An event of CULTURE is over: its score card is opened without anybody typing it again. */
export const openWantedRound = on(scoreCardWanted, async ({ module, id, number, area, title, held, heads, items, unit }, work) => {
  await openRound(work, { area, title: cutTo(title, limits.title), subject: { module, id, label: number }, items, held: new Date(held), heads, unit: unit ?? null })
})
