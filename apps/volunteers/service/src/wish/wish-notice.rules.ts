import type { Addressee } from '@wuxin/events/notice'
import type { Directory } from '@wuxin/service/directory'
import { convenerAt } from '@wuxin/service/life/convener'
import { butFor, levelAbove, type Notice } from '@wuxin/service/life/notice'
import type { WishAction } from '@wuxin/volunteers/wish.schema'
import type { Step } from '../step/step.table.ts'
import type { Wish } from './wish.entity.ts'

/** The wish after its step; `had` is who has it, or had it until then. */
type Kept = Pick<Wish, 'id' | 'area' | 'registrarId' | 'escalatedTo' | 'state' | 'leftOver'> & { had: string | null }
type Told = (wish: Kept, directory: Directory) => Addressee[]

const user = (id: string | null): Addressee[] => (id === null ? [] : [{ user: id }])
const nobody: Told = () => []
const claimer: Told = ({ had }) => user(had)
const registrar: Told = ({ registrarId }) => user(registrarId)
const organiser: Told = ({ area }, directory) => convenerAt(area, directory)
const both = (one: Told, other: Told): Told => (wish, directory) => [...one(wish, directory), ...other(wish, directory)]

/** Whom each step hands responsibility to, or gives word of it. The wisher, who has no account, follows by the code. */
const told: Record<WishAction | 'post', Told> = {
  post: organiser,
  verify: organiser,
  publish: registrar,
  claim: both(organiser, registrar),
  contact: registrar,
  fulfil: both(organiser, registrar),
  confirm: claimer,
  dispute: claimer,
  rate: claimer,
  release: organiser,
  takeBack: claimer,
  decline: registrar,
  withdraw: both(claimer, organiser),
  relist: (wish, directory) => (wish.leftOver ? organiser(wish, directory) : []),
  expire: both(organiser, registrar),
  lapseClaim: both(claimer, organiser),
  lapse: nobody,
  remind: claimer,
  escalate: (wish, directory) => [...levelAbove(wish.escalatedTo, wish.area, directory), ...(wish.state === 'fulfil' ? claimer : organiser)(wish, directory)],
}

/** Each once, though they are the organiser and took it down. */
const once = (all: readonly Addressee[]): Addressee[] => [...new Map(all.map((each) => [JSON.stringify(each), each])).values()]

/** What a step tells to whom but the one who took it. */
export function noticesOf(wish: Kept, { action, actorId, params }: Pick<Step, 'action' | 'actorId' | 'params'>, directory: Directory): Notice[] {
  const to = once(butFor(actorId, told[action as WishAction | 'post'](wish, directory))) // a wish's own steps
  return [{ to, text: `notice.wish.${action}`, params: typeof params.level === 'string' ? { level: params.level } : {}, link: `/m/volunteers/wishes/${wish.id}` }]
}
