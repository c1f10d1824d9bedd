import { DomainError } from '@wuxin/platform/error'
import { assertPhotos } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import type { finishOrderInput } from '@wuxin/volunteers/order-input.schema'
import type { OrderRecord } from '@wuxin/volunteers/order-view.schema'
import { isPartyMember } from '@wuxin/volunteers/volunteer.rules'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import type { z } from 'zod'
import { Volunteer } from '../volunteer/volunteer.entity.ts'
import type { Acting } from '../volunteers.work.ts'
import { step } from './order-step.work.ts'
import type { Order } from './order.entity.ts'
import { OrderDoer } from './order.table.ts'

/** Somebody who did the work: a registered volunteer, or the member who took the order on. */
interface Doer {
  volunteer: Volunteer | null
  person: string
  name: string
}

/** 办结: what was done and by whom, and the hours of each where they are told. Throws PHOTO_UNKNOWN, NOT_FOUND for somebody who is not registered, VOLUNTEER_LEFT, and what hours can be at fault for. */
export async function finishOrder(work: Work, { id, version, doers, served, ...done }: z.output<typeof finishOrderInput>): Promise<OrderRecord> {
  await assertPhotos(work, done.photos)
  return step(work, { id, version }, async (order, by) => {
    await work.em.populate(order, ['people'])
    const people = await doersOf(work, order, doers)
    const taken = order.finish({ ...done, doers: people.map(({ person }) => person) }, by)
    keepDoers(work, order, people, by)
    return taken
  })
}

async function doersOf(work: Work, { ownerPerson, ownerName }: Order, ids: readonly string[]): Promise<Doer[]> {
  const named = await work.em.find(Volunteer, { id: { $in: [...ids] } }, { orderBy: { id: 'asc' } })
  const missing = ids.find((id) => !named.some((each) => each.id === id))
  if (missing) throw new DomainError('NOT_FOUND', { id: missing })
  if (named.some(({ leftAt }) => leftAt !== null)) throw volunteerError('VOLUNTEER_LEFT', {})
  const doers = named.map((volunteer): Doer => ({ volunteer, person: volunteer.person, name: volunteer.name }))
  if (ownerPerson === null || doers.some(({ person }) => person === ownerPerson)) return doers
  const own = await work.em.findOne(Volunteer, { person: ownerPerson, leftAt: null })
  return [...doers, { volunteer: own, person: ownerPerson, name: own?.name ?? ownerName ?? '' }]
}

/** Puts down who did the work, each once however often it was done; a party member is who holds such a post now. */
function keepDoers(work: Work, order: Order, doers: readonly Doer[], { directory }: Acting): void {
  const before = new Set(order.people.getItems().map(({ person }) => person))
  for (const { volunteer, person, name } of doers.filter((each) => !before.has(each.person))) {
    work.em.create(OrderDoer, { area: order.area, order, volunteer: volunteer?.id ?? null, person, name, partyMember: isPartyMember(directory.postsOf(person)) })
  }
}
