import { compound, monday } from '@wuxin/service/test-county'
import { doing, seen, type ServiceUnderTest } from '@wuxin/service/testing'
import type { OfferRow } from '@wuxin/volunteers/offer.schema'
import type { OrderState } from '@wuxin/volunteers/order.schema'
import type { OrderRecord } from '@wuxin/volunteers/order-view.schema'
import type { VolunteersRouter } from '../router.ts'
import { people } from '../volunteers.fixture.ts'
import { Order } from './order.entity.ts'

/** What a resident orders, unless told otherwise. */
export const haircut = { area: compound, kind: 'haircut' as const, words: '我妈王秀兰八十三岁，卧床，想请人上门理发。', name: '王小明', phone: '13800001234', spot: '3号楼2单元501' }

/** Orders of the compound, brought along their way by those whose steps they are. */
export function orderStory(at: ServiceUnderTest<VolunteersRouter>) {
  const as = (who: keyof typeof people, now: Date = monday) => at.as(people[who], { now })
  const resident = (now: Date = monday) => at.as(null, { now }).residentOrders
  /** A unit's offer to the compound's community and below it. */
  const offered = (overrides: Partial<Parameters<ReturnType<typeof as>['offers']['add']>[0]> = {}): Promise<OfferRow> =>
    as('school').offers.add({ area: compound.slice(0, 12), unit: 'school', kind: 'culture', title: '写春联', words: '自备红纸，师生上门书写。', from: '2025-01-01', ...overrides })
  const idOf = (number: string) => doing(at, async (work) => (await work.em.findOneOrFail(Order, { number })).id)
  /** An order of a resident, with its code. */
  const ordered = async (overrides: Partial<Parameters<ReturnType<typeof resident>['order']>[0]> = {}, now: Date = monday) => {
    const { number, code } = await resident(now).order({ ...haircut, ...overrides })
    const id = await idOf(number)
    return { id, code, order: await as('worker', now).orders.get({ id }) }
  }
  /** The step that leads on from each state, by whose it is. */
  const next: Partial<Record<OrderState, (order: OrderRecord, now: Date) => Promise<OrderRecord>>> = {
    dispatch: (order, now) => as('secretary', now).orders.dispatch({ ...seen(order), unit: 'taian' }),
    accept: (order, now) => as('property', now).orders.accept(seen(order)),
    serve: (order, now) => as('property', now).orders.finish({ ...seen(order), outcome: 'solved', words: '已上门理好。' }),
    check: (order, now) => as('worker', now).orders.pass(seen(order)),
    rate: (order, now) => as('worker', now).orders.rate({ ...seen(order), score: 5 }),
  }
  /** Brings an order to a state, a new one of a resident unless given. */
  const to = async (state: OrderState, { from, now = monday }: { from?: OrderRecord; now?: Date } = {}): Promise<OrderRecord> => {
    let order = from ?? (await ordered({}, now)).order
    while (order.state !== state) {
      const step = next[order.state]
      if (!step) throw new Error(`nothing leads on from ${order.state}`)
      order = await step(order, now)
    }
    return order
  }
  return { as, resident, offered, ordered, idOf, to }
}
