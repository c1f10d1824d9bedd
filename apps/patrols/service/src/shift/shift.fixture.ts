import { randomUUID } from 'node:crypto'
import { compound, monday } from '@wuxin/service/test-county'
import { noClock } from '@wuxin/service/life/clock'
import { notExtended } from '@wuxin/service/life/extension'
import type { Work } from '@wuxin/service/work'
import { spotKey } from '@wuxin/patrols/hazard.rules'
import { Hazard } from '../hazard/hazard.entity.ts'
import { nextNumber } from '../patrols.work.ts'
import { PhoneQueue } from './phone-queue.table.ts'
import { Shift } from './shift.entity.ts'

/** When shifts were planned. */
const lastWeek = new Date(monday.getTime() - 7 * 86_400_000)
const base = { units: [], createdAt: monday, updatedAt: monday, settingsVersion: 0 }

/** A shift that member walks at the compound today, and the queue of their phone. */
export async function shiftWith(work: Work, over: Partial<Shift> = {}): Promise<{ shift: Shift; queue: PhoneQueue }> {
  const shift = Object.assign(new Shift(), {
    ...base, ...noClock, id: randomUUID(), area: compound, stepCount: 0, number: await nextNumber(work, 'shift', compound), route: randomUUID(), team: randomUUID(), plan: null, state: 'under_way', day: '2025-04-21',
    begins: monday, ends: monday, walkers: ['member'], everWalkers: [], checkpoints: [], checklists: [], skipped: [], startedAt: monday, finishedAt: null, receivedAt: null, late: false, words: null, reason: null, closedAt: null, createdAt: lastWeek, ...over,
  })
  work.em.persist(shift)
  await work.em.flush()
  const queue = Object.assign(new PhoneQueue(), { id: randomUUID(), area: shift.area, shift: shift.id, personId: 'member', person: '孙洁', offset: 0, uncertain: null, isWrong: false, jumped: false, heardAt: monday })
  work.em.persist(queue)
  await work.em.flush()
  return { shift, queue }
}

/** A hazard of the compound, found just now and given to the property. */
export async function hazardWith(work: Work, over: Partial<Hazard> = {}): Promise<Hazard> {
  const facts = { area: compound, spot: '3号楼', checkpoint: null, kind: 'fire' as const }
  const hazard = Object.assign(new Hazard(), {
    ...base, ...noClock, ...notExtended, ...facts, id: randomUUID(), units: ['taian'], stepCount: 0, number: await nextNumber(work, 'hazard', compound), title: '消防通道堵塞', words: '消防通道堵塞', grade: 'general', suspected: 'general', state: 'rectify',
    source: 'shift', spotKey: spotKey(facts), shift: null, finding: null, foundAt: monday, finder: '孙洁', finderId: 'member', finderIds: ['member'], rectifierIds: [], photos: [], photosAfter: [], photosInspected: [], ownerUnit: 'taian', ownerRole: null,
    measure: null, funds: null, person: null, deadline: null, precaution: null, rectifyBy: null, result: null, rectifiedBy: null, rectifiedAt: null, passed: null, inspection: null, inspectedBy: null, inspectedAt: null, supervised: false, reopened: 0,
    mergedInto: null, reason: null, closedBy: null, closedAt: null, ...over,
  })
  work.em.persist(hazard)
  await work.em.flush()
  return hazard
}
