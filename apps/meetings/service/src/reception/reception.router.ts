import { permissions } from '@wuxin/meetings/permissions'
import {
  dropDutyInput, dutiesInput, dutyView, logVisitInput, receptionist, receptionistsInput, setDutyInput, turnedVisit, turnVisitInput, visitList, visitListInput, visitRow,
} from '@wuxin/meetings/reception.schema'
import { unmaskInput } from '@wuxin/meetings/topic-input.schema'
import { proposerView } from '@wuxin/meetings/topic-view.schema'
import { loadLocked } from '@wuxin/service/load'
import { procedures, router } from '@wuxin/service/procedure'
import { z } from 'zod'
import { Duty } from './duty.entity.ts'
import { dutiesOf, listVisits, receptionistsAt, visitOf } from './reception.queries.ts'
import { logVisit, setDuty, turnVisit } from './reception.work.ts'
import { Visit } from './visit.entity.ts'

const { permitted } = procedures(permissions)

/** 业委会日常接待: the rota, the log, and what each visit became. */
export const receptionRouter = router({
  duties: permitted('reception:list').input(dutiesInput).output(z.array(dutyView))
    .query(({ ctx: { work }, input }) => dutiesOf(work, input)),
  receptionists: permitted('reception:list').input(receptionistsInput).output(z.array(receptionist))
    .query(({ ctx: { work }, input }) => receptionistsAt(work, input.area)),
  setDuty: permitted('reception:write').input(setDutyInput).output(dutyView.pick({ id: true, version: true }))
    .mutation(async ({ ctx: { work }, input }) => {
      const { id, version } = await setDuty(work, input)
      return { id, version }
    }),
  dropDuty: permitted('reception:write').input(dropDutyInput).output(z.object({ id: z.uuid() }))
    .mutation(async ({ ctx: { work }, input }) => {
      const duty = await loadLocked(work, Duty, input.id, input.version)
      duty.assertAhead(work.now)
      work.em.remove(duty)
      return { id: input.id }
    }),
  visits: permitted('reception:list').input(visitListInput).output(visitList)
    .query(({ ctx: { work }, input }) => listVisits(work, input)),
  visit: permitted('reception:list').input(z.object({ id: z.uuid() })).output(visitRow)
    .query(({ ctx: { work }, input }) => visitOf(work, input.id)),
  logVisit: permitted('reception:write').input(logVisitInput).output(visitRow)
    .mutation(async ({ ctx: { work }, input }) => visitOf(work, (await logVisit(work, input)).id)),
  turnVisit: permitted('reception:write').input(turnVisitInput).output(turnedVisit)
    .mutation(async ({ ctx: { work }, input }) => {
      const code = await turnVisit(work, input)
      await work.em.flush()
      return { ...(await visitOf(work, input.id)), code }
    }),
  unmask: permitted('reception:write').meta({ answerNotKept: true }).input(unmaskInput).output(proposerView)
    .mutation(async ({ ctx: { work }, input }) => {
      const { id, area, visitor: name, phone } = await loadLocked(work, Visit, input.id)
      work.note({ record: 'Visit', recordId: id, action: 'look', area, reason: input.reason })
      return { name, phone, masked: false }
    }),
})
