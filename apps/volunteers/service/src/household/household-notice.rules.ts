import type { Addressee } from '@wuxin/events/notice'
import { dayOf, type Day } from '@wuxin/platform/working-day'
import type { Directory } from '@wuxin/service/directory'
import { butFor, levelAbove, type Notice } from '@wuxin/service/life/notice'
import { isHeldOn } from '@wuxin/platform/post.rules'
import { isCaring, type HouseholdLine } from '@wuxin/volunteers/household.rules'
import type { Step } from '../step/step.table.ts'
import type { Kept } from './household-step.entity.ts'
import type { Carer } from './household.table.ts'

type Told = (found: Kept, day: Day, directory: Directory) => Addressee[]

const each = (parts: readonly Carer[]): Addressee[] => parts.map(({ person }) => ({ user: person }))
const caring = (found: Kept, day: Day) => found.carers.getItems().filter((part) => isCaring(part, day))

const keepers: Told = (found, day) => each(caring(found, day).filter(({ post }) => post === 'keeper'))
const asked: Told = (found) => each(found.carers.getItems().filter(({ status }) => status === 'assigned').slice(-1))
/** All whose part ran until this day, also where it ends with the step. */
const everybody: Told = (found, day) => each(found.carers.getItems().filter((part) => part.status === 'accepted' && isHeldOn(part, day)))
/** The carers who are there, else the deputies, else whoever keeps the file. */
const visitors: Told = (found, day, directory) => {
  const isThere = ({ person }: Carer) => !found.absences.getItems().some((absence) => absence.person === person && isHeldOn(absence, day))
  const there = caring(found, day).filter(isThere)
  const first = (['carer', 'deputy'] as const).map((post) => there.filter((part) => part.post === post)).find((parts) => parts.length > 0)
  return first ? each(first) : keepers(found, day, directory)
}
const standIns: Told = (found, day, directory) => [...each(caring(found, day).filter(({ post }) => post === 'deputy')), ...keepers(found, day, directory)]
const nobody: Told = () => []

/** Whom each step hands something to, or gives word of it. Alarms tell of themselves. */
const told: Record<HouseholdLine, Told> = {
  register: nobody,
  consent: nobody,
  assign: asked,
  acceptCare: keepers,
  declineCare: keepers,
  release: (found) => each(found.carers.getItems().filter(({ status }) => status === 'released').slice(-1)),
  setPlan: nobody,
  visit: nobody,
  tellAbsence: standIns,
  startCurtain: everybody,
  stopCurtain: everybody,
  tellAway: everybody,
  amend: nobody,
  withdrawConsent: everybody,
  end: everybody,
  follow: keepers,
  remind: visitors,
  escalate: (found, day, directory) => [...levelAbove(found.escalatedTo, found.area, directory), ...keepers(found, day, directory), ...(found.state === 'care' ? visitors(found, day, directory) : [])],
  alarm: nobody,
}

/** What a step tells to whom but the one who took it: the file's number and place, never who lives there. */
export function noticesOf(found: Kept, { action, actorId, at, params }: Pick<Step, 'action' | 'actorId' | 'at' | 'params'>, directory: Directory): Notice[] {
  const to = butFor(actorId, told[action as HouseholdLine](found, dayOf(at), directory)) // a file's own lines
  const once = to.filter((one, index) => to.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index)
  const text = action === 'withdrawConsent' && found.state !== 'ended' ? 'stopCurtain' : action === 'escalate' && found.state === 'pair' ? 'unanswered' : action
  return [{ to: once, text: `notice.household.${text}`, params: typeof params.level === 'string' ? { level: params.level } : {}, link: `/m/volunteers/households/${found.id}` }]
}
