import type { Addressee } from '@wuxin/events/notice'
import type { Directory } from '@wuxin/service/directory'
import { convenerAt } from '@wuxin/service/life/convener'
import { butFor, levelAbove, type Notice } from '@wuxin/service/life/notice'
import type { OrderAction } from '@wuxin/volunteers/order.schema'
import type { Step } from '../step/step.table.ts'
import type { Order } from './order.entity.ts'

type Kept = Pick<Order, 'id' | 'area' | 'offer' | 'ownerUnit' | 'ownerPerson' | 'placedById' | 'escalatedTo' | 'state'>
type Told = (order: Kept, directory: Directory) => Addressee[]

const nobody: Told = () => []
const organiser: Told = ({ area }, directory) => convenerAt(area, directory)
const placer: Told = ({ placedById }) => (placedById === null ? [] : [{ user: placedById }])
const owner: Told = ({ ownerUnit, ownerPerson }) => (ownerUnit !== null ? [{ unit: ownerUnit }] : ownerPerson !== null ? [{ user: ownerPerson }] : [])
/** Whose turn it is: its owner's while it is served, else that of who organises. */
const turn: Told = (order, directory) => (order.state === 'accept' || order.state === 'serve' ? owner(order, directory) : organiser(order, directory))

/** Whom each step hands responsibility to, or gives word of it. An order for an offer is dispatched as it is placed. */
const told: Record<OrderAction | 'place', Told> = {
  place: (order, directory) => (order.offer === null ? organiser(order, directory) : []),
  dispatch: owner,
  take: placer,
  accept: placer,
  refuse: organiser,
  handOn: owner,
  finish: organiser,
  pass: nobody,
  sendBack: owner,
  rate: (order, directory) => (order.state === 'serve' ? [...owner(order, directory), ...organiser(order, directory)] : []),
  decline: placer,
  withdraw: owner,
  remark: organiser,
  supervise: (order, directory) => [...owner(order, directory), ...organiser(order, directory)],
  lapse: nobody,
  escalate: (order, directory) => [...levelAbove(order.escalatedTo, order.area, directory), ...turn(order, directory)],
}

/** What a step tells to whom but the one who took it. */
export function noticesOf(order: Kept, { action, actorId, params }: Pick<Step, 'action' | 'actorId' | 'params'>, directory: Directory): Notice[] {
  const to = butFor(actorId, told[action as OrderAction | 'place'](order, directory)) // an order's own steps
  return [{ to, text: `notice.order.${action}`, params: typeof params.level === 'string' ? { level: params.level } : {}, link: `/m/volunteers/orders/${order.id}` }]
}
