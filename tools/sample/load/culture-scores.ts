import { randomUUID } from 'node:crypto'
import type { EventRecord } from '@wuxin/culture/event-view.schema'
import { scoreItemsOf, usualItems } from '@wuxin/culture/score-item.rules'
import { scoreCardWanted } from '@wuxin/events/culture'
import { feedbackRouter } from '@wuxin/feedback-service/router'
import { dayOf, endOf } from '@wuxin/platform/working-day'
import type { Running } from '@wuxin/service/runtime'
import { receive } from '@wuxin/service/events'
import { everywhere } from '@wuxin/service/scope'
import { inReading } from '@wuxin/service/work'
import { sql } from 'kysely'
import type { PlannedEvent } from '../culture/culture-plan.ts'
import { Random } from '../random.ts'
import { callAt, loader } from './caller.ts'
import type { CultureLoad } from './culture-load.ts'
import type { Deed } from './order.ts'
import { found } from './patrol-load.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE
/** Days for which the round is open, as the county's settings have it. */
const open = 7

const said = ['办得好，以后多办。', '场地有点挤。', '讲得清楚，老人也听得懂。', '希望周末再办一次。', '孩子很喜欢。'] as const

/** What those who came thought of it: the round opens at its end, some give their card in the days after, the clock closes it. */
export function scoreDeeds({ key, steps }: PlannedEvent, load: CultureLoad): Deed[] {
  const finish = steps.find(({ call }) => call === 'finish')
  if (!finish) return []
  const random = new Random(`scores ${key}`)
  const after = (minutes: number) => new Date(finish.at.getTime() + minutes * MINUTE)
  const cards = Array.from({ length: random.int(2, 6) }, (_, index) => after(30 + index * 190 + random.int(0, 120)))
  // No phone gives two cards.
  const first = random.int(1000, 9000)
  const round = `scores ${key}`
  const closes = new Date(endOf(dayOf(new Date(finish.at.getTime() + open * DAY))).getTime() + MINUTE)
  return [
    { at: after(1), of: round, after: [key], run: () => want(found(load.finished, key), after(1), load) },
    ...cards.map((at, index): Deed => ({ at, of: round, after: [], run: () => give(found(load.finished, key), { at, phone: `1990000${first + index}`, random }, load) })),
    { at: closes, of: round, after: ['score rounds'], run: () => lapse(load.feedback, closes) },
  ]
}

/** FEEDBACK hears of the event's end when it was, not when the outbox is carried; the same once more changes nothing. */
async function want({ id, number, area, title, kind, starts, attended, organiserUnit }: EventRecord, at: Date, { feedback }: CultureLoad): Promise<void> {
  const payload = { id, number, area, title, kind, module: 'culture', held: starts, heads: attended, items: scoreItemsOf(usualItems(kind)), by: { id: loader.id, name: loader.name }, unit: organiserUnit }
  await receive({ ...feedback, now: () => at }, { id: randomUUID(), name: scoreCardWanted.name, source: 'culture', at: at.toISOString(), requestId: 'sample', payload })
}

const codeOf = (feedback: Running, event: string): Promise<string> =>
  inReading(feedback, { caller: loader, now: feedback.now(), procedure: 'sample.look', requestId: 'sample' }, everywhere, async (work) => {
    const { rows: [row] } = await sql<{ code: string }>`select code from score_round where subject_id = ${event}`.execute(work.db)
    if (!row) throw new Error(`nobody asks how ${event} was`)
    return row.code
  })

async function give({ id, kind }: EventRecord, { at, phone, random }: { at: Date; phone: string; random: Random }, { feedback }: CultureLoad): Promise<void> {
  const scores = Object.fromEntries(scoreItemsOf(usualItems(kind)).map((item) => [item.code, random.weighted([5, 4, 3, 2], (mark) => [0, 0, 2, 8, 30, 60][mark] ?? 0)]))
  const words = random.chance(0.3) ? { words: random.pick(said) } : {}
  await feedbackRouter.createCaller(callAt(feedback, null, at)).residentScores.give({ code: await codeOf(feedback, id), phone, scores, ...words })
}

/** What the clock does by itself: the service's own job, as it would have run at that minute. */
async function lapse(feedback: Running, at: Date): Promise<void> {
  for (const job of feedback.spec.jobs) if (job.name === 'feedback.rounds') await job.run({ ...feedback, now: () => at })
}
