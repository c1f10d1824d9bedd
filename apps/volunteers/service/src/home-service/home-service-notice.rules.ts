import type { Addressee } from '@wuxin/events/notice'
import type { Directory } from '@wuxin/service/directory'
import { convenerAt } from '@wuxin/service/life/convener'
import { butFor, levelAbove, type Notice } from '@wuxin/service/life/notice'
import type { HomeServiceAction } from '@wuxin/volunteers/home-service.schema'
import type { Step } from '../step/step.table.ts'
import type { HomeService } from './home-service.entity.ts'

type Kept = Pick<HomeService, 'id' | 'area' | 'unit' | 'registrarId' | 'trackingHash' | 'escalatedTo' | 'state'>
type Told = (matter: Kept, directory: Directory) => Addressee[]

const nobody: Told = () => []
const company: Told = ({ unit }) => (unit === null ? [] : [{ unit }])
const registrar: Told = ({ registrarId }) => (registrarId === null ? [] : [{ user: registrarId }])
const organiser: Told = ({ area }, directory) => convenerAt(area, directory)

/** Whom each step hands responsibility to, or gives word of it. Whoever has the code says themselves whether it is mended; of others the organiser asks. */
const told: Record<HomeServiceAction | 'ask', Told> = {
  ask: company,
  accept: nobody,
  finish: (matter, directory) => (matter.trackingHash === null ? organiser(matter, directory) : []),
  callBack: (matter, directory) => (matter.state === 'repair' ? company(matter, directory) : []),
  decline: registrar,
  withdraw: company,
  escalate: (matter, directory) => [...levelAbove(matter.escalatedTo, matter.area, directory), ...(matter.state === 'call_back' ? organiser : company)(matter, directory)],
}

/** What a step tells to whom but the one who took it. */
export function noticesOf(matter: Kept, { action, actorId, params }: Pick<Step, 'action' | 'actorId' | 'params'>, directory: Directory): Notice[] {
  const to = butFor(actorId, told[action as HomeServiceAction | 'ask'](matter, directory)) // its own steps
  return [{ to, text: `notice.homeService.${action}`, params: typeof params.level === 'string' ? { level: params.level } : {}, link: `/m/volunteers/home-services/${matter.id}` }]
}
