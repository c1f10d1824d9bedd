import { dayOf, type Day } from '@wuxin/platform/working-day'
import { assertPhotos } from '@wuxin/service/photo'
import type { Work } from '@wuxin/service/work'
import type { finishOrderInput } from '@wuxin/volunteers/order-input.schema'
import type { OrderRecord } from '@wuxin/volunteers/order-view.schema'
import { isPartyMember } from '@wuxin/volunteers/volunteer.rules'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import type { z } from 'zod'
import { seeingCounty } from '../step/county-sight.work.ts'
import { assertLed } from '../volunteer/service-record.work.ts'
import { recordServed } from '../volunteer/service-report.work.ts'
import { Volunteer } from '../volunteer/volunteer.entity.ts'
import { servingVolunteers } from '../volunteer/volunteer.work.ts'
import type { Acting } from '../volunteers.work.ts'
import { step } from './order-step.work.ts'
import type { Order } from './order.entity.ts'
import { OrderDoer } from './order.table.ts'

/** Somebody who did the work: a registered volunteer, or the member who took the order on. */
interface Doer {
  volunteer: string | null
  person: string
  name: string
}

type Finished = z.output<typeof finishOrderInput>

/**
 * 办结: what was done and by whom, and the hours of each volunteer where they are told. Throws PHOTO_UNKNOWN, VOLUNTEER_MISSING
 * for somebody who is not registered, what keeps them from serving, what is wrong with the hours, and FORBIDDEN for hours of others
 * whom a member who took it on did not lead.
 */
export async function finishOrder(work: Work, { id, version, doers, served, ...done }: Finished): Promise<OrderRecord> {
  await assertPhotos(work, done.photos)
  return step(work, { id, version }, async (order, by) => {
    await work.em.populate(order, ['people'])
    const people = await doersOf(work, order, doers, served?.day ?? dayOf(work.now))
    const taken = order.finish({ ...done, doers: people.map(({ person }) => person) }, by)
    keepDoers(work, order, people, by)
    await keepHours(work, order, people, { ...done, served }, by)
    return taken
  })
}

/** Volunteers of the whole county, beside the member who took the order on. */
async function doersOf(work: Work, { area, ownerPerson, ownerName }: Order, ids: readonly string[], day: Day): Promise<Doer[]> {
  return seeingCounty(work, area, async () => {
    const named = await servingVolunteers(work, { id: { $in: [...ids] } }, day)
    if (named.length < ids.length) throw volunteerError('VOLUNTEER_MISSING', {})
    const doers = named.map(({ id: volunteer, person, name }): Doer => ({ volunteer, person, name }))
    if (ownerPerson === null || doers.some(({ person }) => person === ownerPerson)) return doers
    const own = await work.em.findOne(Volunteer, { person: ownerPerson, leftAt: null }, { filters: false })
    return [...doers, { volunteer: own?.id ?? null, person: ownerPerson, name: own?.name ?? ownerName ?? '' }]
  })
}

/** Puts down who did the work, each once however often it was done; a party member is who holds such a post now. */
function keepDoers(work: Work, order: Order, doers: readonly Doer[], { directory }: Acting): void {
  const before = new Set(order.people.getItems().map(({ person }) => person))
  for (const { volunteer, person, name } of doers.filter((each) => !before.has(each.person))) {
    work.em.create(OrderDoer, { area: order.area, order, volunteer, person, name, partyMember: isPartyMember(directory.postsOf(person)) })
  }
}

async function keepHours(work: Work, { id, area, number, ownerUnit }: Order, doers: readonly Doer[], { served, words, photos }: Pick<Finished, 'served' | 'words' | 'photos'>, { directory }: Acting): Promise<void> {
  const volunteers = doers.flatMap(({ volunteer }) => volunteer ?? [])
  if (served === null || volunteers.length === 0) return
  // A unit answers for whoever it sent; a member for nobody but themselves and those whom they lead, as everywhere.
  if (ownerUnit === null) await seeingCounty(work, area, () => assertLed(work, area, volunteers))
  await recordServed(work, { area, place: directory.areaName(area), hours: served, words, photos, occasion: { kind: 'order', id, label: number }, unit: ownerUnit }, { volunteers })
}
