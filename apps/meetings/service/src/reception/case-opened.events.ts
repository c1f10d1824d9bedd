import { caseOpened } from '@wuxin/events/feedback'
import { on } from '@wuxin/service/events'
import { Visit } from './visit.entity.ts'

/** FEEDBACK took down the case that a visitor asked for: the visit knows its number. */
export const noteOpenedCase = on(caseOpened, async ({ id, number, source }, work) => {
  if (source.module !== 'meetings') return
  const visit = await work.em.findOne(Visit, { id: source.id })
  visit?.caseOpened({ id, number }, work.now)
})
