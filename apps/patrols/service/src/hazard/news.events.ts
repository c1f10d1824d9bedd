import { LockMode } from '@mikro-orm/core'
import { caseClosed, caseOpened } from '@wuxin/events/feedback'
import { topicMoved } from '@wuxin/events/meetings'
import { areRelated } from '@wuxin/platform/area'
import { on } from '@wuxin/service/events'
import type { Work } from '@wuxin/service/work'
import { z } from 'zod'
import { stepOn } from './hazard-step.work.ts'
import { Hazard } from './hazard.entity.ts'
import { Passing } from './hazard.table.ts'
import type { News } from './passing.entity.ts'

/** Writes into the history of a hazard what was said of its whistle or topic. */
async function hear(work: Work, passing: Passing | null, news: News): Promise<void> {
  if (passing === null) return
  const hazard = await work.em.findOneOrFail(Hazard, { id: passing.hazard.id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  await stepOn(work, hazard, (found, by) => found.hear(passing, news, by))
}

const ownId = (id: string): boolean => z.uuid().safeParse(id).success

/** FEEDBACK took down the case that a hazard's whistle asked for. */
export const noteOpenedCase = on(caseOpened, async ({ id, number, source }, work) => {
  if (source.module !== 'patrols' || !ownId(source.id)) return
  const passing = await work.em.findOne(Passing, { hazard: source.id, to: 'whistle', overAt: null })
  await hear(work, passing, { record: { id, number }, step: 'opened', answer: null, isOver: false })
})

/** The case of a hazard's whistle is closed: with how it ended and what was answered. A case that was opened again is heard of once more. */
export const noteClosedCase = on(caseClosed, async ({ id, number, outcome, answer = null }, work) => {
  const passing = await work.em.findOne(Passing, { recordId: id, to: 'whistle' })
  await hear(work, passing, { record: { id, number }, step: outcome, answer, isOver: true })
})

/** Steps behind which a topic moves no more. */
const over: readonly string[] = ['closed', 'declined', 'merged', 'referred']

/** How a hazard's topic went on. What came from another record is passed over; so is a topic that only calls this hazard its source: of another place, or beside the one that it became. */
export const noteMovedTopic = on(topicMoved, async ({ module, id, topic, area, step, words }, work) => {
  if (module !== 'patrols' || !ownId(id)) return
  const passing = await work.em.findOne(Passing, { hazard: id, to: 'topic' })
  if (passing === null || !areRelated(passing.area, area) || (passing.recordId ?? topic.id) !== topic.id) return
  await hear(work, passing, { record: { id: topic.id, number: topic.number }, step, answer: words, isOver: over.includes(step) })
})
