import type { Addressee } from '@wuxin/events/notice'
import type { CaseLine } from '@wuxin/feedback/case.schema'
import { countyOf, prefixAt } from '@wuxin/platform/area'
import type { Directory } from '@wuxin/service/directory'
import { butFor, levelAbove, type Notice } from '@wuxin/service/life/notice'
import type { Case } from './case.entity.ts'
import type { Step } from './case.table.ts'

const holder = ({ holderId }: Case): Addressee[] => (holderId ? [{ user: holderId }] : [])
const lead = ({ leadUnit }: Case): Addressee[] => (leadUnit ? [{ unit: leadUnit }] : [])
const receiver = (found: Case): Addressee[] =>
  found.holderId ? [{ role: found.receiverRole, area: found.receiverArea }] : [{ role: 'county_admin', area: countyOf(found.area) }]
const pending = (found: Case): Addressee[] => found.whistles.getItems().filter((each) => each.status === 'pending').map(({ unit }) => ({ unit }))
const township = ({ area }: Case): Addressee[] => [{ role: 'township_officer', area: prefixAt(area, 'township') ?? countyOf(area) }]

/** Whom each step hands responsibility to, or gives word of it. Nobody where the list is empty. */
const told: Record<CaseLine, (found: Case, directory: Directory) => Addressee[]> = {
  report: receiver,
  accept: () => [],
  handOver: receiver,
  whistle: pending,
  reportIn: (found) => (found.state === 'deliberate' ? [...holder(found), ...lead(found)] : holder(found)),
  returnWhistle: holder,
  deliberate: lead,
  table: () => [],
  askExtension: township,
  grantExtension: lead,
  refuseExtension: lead,
  finish: holder,
  sendBack: lead,
  answer: () => [],
  rate: (found) => (found.state === 'handle' ? [...holder(found), ...lead(found)] : holder(found)),
  callBack: lead,
  supervise: (found) => [...holder(found), ...(found.state === 'report_in' ? pending(found) : lead(found))],
  escalate: (found, directory) => [...levelAbove(found.escalatedTo, found.area, directory), ...holder(found)],
  lapse: () => [],
  topicMoved: holder,
}

const isAdministrator = (each: Addressee) => 'role' in each && each.role === 'county_admin'

/** The text of a step's notice: its own, or what has come of it. Notices sent under an earlier text keep it, so none takes another meaning or asks for more than it did. */
function textOf({ action, toState }: Step): string {
  if (action === 'rate' && toState === 'handle') return 'reopened'
  if (action === 'reportIn') return toState === 'deliberate' ? 'allReported' : 'unitReported'
  return action === 'returnWhistle' ? 'unitReturned' : action
}

/** What a step tells to whom but the one who took it. The county's administrator is told of a vacant post, which is theirs to fill; cases are not. */
export function noticesOf(found: Case, step: Step, directory: Directory): Notice[] {
  const { action, params: { units } } = step
  const to = butFor(step.actorId, told[action](found, directory))
  const text = textOf(step)
  const params: Notice['params'] = { ...(action === 'escalate' && { level: found.escalatedTo ?? '' }), ...(Array.isArray(units) && { unit: units.join('、') }) }
  return [
    { to: to.filter((each) => !isAdministrator(each)), text: `notice.${text}`, params, link: `/m/feedback/cases/${found.id}` },
    { to: to.filter(isAdministrator), text: 'notice.unassigned', link: '/m/platform/accounts' },
  ]
}
