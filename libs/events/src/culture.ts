import { z } from 'zod'
import { areaCode } from '@wuxin/platform/area'
import { defineEvent } from './define.ts'

const eventRef = { id: z.uuid(), number: z.string(), area: areaCode, title: z.string() }

/** What those who came are asked about, from 1 (very bad) to 5 (very good), in the languages of the pages. */
const scoreItem = z.object({ code: z.string(), name: z.object({ 'zh-CN': z.string(), 'en-US': z.string() }) })

/**
 * An event is over: those who came say how it was (评分). FEEDBACK opens a score card of it without anybody typing it again, and says so by
 * `feedback.score-card-opened`, what came of it by `feedback.score-card-closed`. `heads` are the people who were there, `unit` the one that organised it, if one did.
 */
export const scoreCardWanted = defineEvent(
  'culture.score-card-wanted',
  z.object({ ...eventRef, module: z.literal('culture'), kind: z.string(), held: z.iso.datetime(), heads: z.int().nullable(), items: z.array(scoreItem).min(1).max(8), by: z.object({ id: z.string(), name: z.string() }), unit: z.string().nullish() }),
)

/** An event was kept for good (归档): whoever counts services or evidence of a campaign hears of it. */
export const eventArchived = defineEvent('culture.event-archived', z.object({ ...eventRef, kind: z.string(), held: z.iso.datetime(), attended: z.int().nullable(), unit: z.string().nullable() }))
