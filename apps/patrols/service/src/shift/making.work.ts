import { randomUUIDv7 } from 'node:crypto'
import { noClock } from '@wuxin/service/life/clock'
import type { Work } from '@wuxin/service/work'
import { nextNumber, type Acting } from '../patrols.work.ts'
import { checkpointsOf } from '../route/checkpoint.work.ts'
import { Route } from '../route/route.entity.ts'
import { listsInForce } from '../rule/checklist.queries.ts'
import { searched } from '../search.queries.ts'
import type { Step } from '../step/step.table.ts'
import { Team } from '../team/team.entity.ts'
import { Shift } from './shift.entity.ts'

/** What is planned of a shift; `walkers` are all of the team who sign in on its day where nobody says who. */
interface Planned extends Pick<Shift, 'area' | 'route' | 'team' | 'plan' | 'day' | 'begins' | 'ends' | 'settingsVersion'> {
  walkers: string[] | null
}

/** The checkpoints of a route as they are now, and the lists in force for their kinds: what a shift that is made now is walked with. */
export async function walkedOf(work: Work, { area, route }: Pick<Shift, 'area' | 'route'>): Promise<Pick<Shift, 'checkpoints' | 'checklists'>> {
  const checkpoints = await checkpointsOf(work, route)
  return { checkpoints: checkpoints.map(({ id }) => id), checklists: await listsInForce(work, area, checkpoints.map(({ placeKind }) => placeKind)) }
}

/** Makes a shift with the first line of its history, findable by its number, route and team. */
export async function makeShift(work: Work, { walkers, ...planned }: Planned, by: Acting): Promise<{ shift: Shift; line: Step }> {
  const team = await work.em.findOneOrFail(Team, { id: planned.team }, { populate: ['members'] })
  const { name: route } = await work.em.findOneOrFail(Route, { id: planned.route })
  const { area, day } = planned
  const shift = work.em.create(Shift, {
    ...planned, ...noClock, ...(await walkedOf(work, planned)), id: randomUUIDv7(), number: await nextNumber(work, 'shift', area), walkers: walkers ?? team.walkersOn(day), state: 'planned', stepCount: 0, skipped: [],
    startedAt: null, finishedAt: null, receivedAt: null, late: false, words: null, reason: null, closedAt: null, createdAt: work.now, updatedAt: work.now,
  })
  const line = shift.make(by)
  work.em.persist(line)
  await searched.keep(work, { id: shift.id, area, words: [shift.number, route, team.name, by.directory.path(area)] }, { kind: 'shift' })
  return { shift, line }
}
