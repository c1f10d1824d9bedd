import { randomUUID } from 'node:crypto'
import { patrolsRouter } from '@wuxin/patrols-service/router'
import type { Action, Deed } from '@wuxin/patrols/sync.schema'
import { sql } from 'kysely'
import type { PlannedFinding, PlannedShift } from '../patrols/patrol-plan.ts'
import { callAt } from './caller.ts'
import { found, type PatrolLoad } from './patrol-load.ts'
import { uploadDrawn, type Uploaded } from './patrol-photos.ts'
import { seenIn } from './seen.ts'

/** Minutes from one checkpoint to the next. */
const pace = 9

/** Has a shift made by the office, or finds the one that its plan made. */
export async function makeShift({ key, day, route, of }: PlannedShift, load: PatrolLoad): Promise<void> {
  if ('plan' in of) {
    load.shifts.set(key, (await seenIn(load.patrols, 'shift', sql`plan = ${found(load.rounds, of.plan)} and day = ${day}`)).id)
    return
  }
  const { by, at, team, begins, ends, walkers } = of
  const caller = patrolsRouter.createCaller(callAt(load.patrols, load.callerOf(by), at))
  const { id } = await caller.shifts.add({ route: found(load.routes, route).id, team: found(load.teams, team), day, begins, ends, walkers: walkers.map(load.ids.person) })
  load.shifts.set(key, id)
}

/** Everything of a finding that a phone says: what was seen, and the photo of what is taken for a hazard. */
async function deedsOf({ key, checkpoint, outcome, ...seen }: PlannedFinding, { area, route, by }: PlannedShift & { by: string }, load: PatrolLoad): Promise<{ deeds: Deed[]; photo: { id: string; file: Uploaded } }> {
  const finding = randomUUID()
  load.findings.set(key, finding)
  const at = found(load.routes, route).sheets[checkpoint]
  const file = await uploadDrawn(load.platform, { kind: seen.kind, stage: 'before', seed: key, by: load.callerOf(by) })
  const id = randomUUID()
  return {
    deeds: [
      { kind: 'find', finding, checkpoint: at?.checkpoint ?? null, item: null, fields: { area, spot: at?.spot ?? null, outcome, ...seen } },
      { kind: 'photo', photo: id, of: finding, stage: 'before', digest: file.digest, bytes: file.bytes },
    ],
    photo: { id, file },
  }
}

/** What a phone kept on a shift arrives in one piece, and its photos behind it. */
export async function walkShift(shift: PlannedShift, load: PatrolLoad): Promise<void> {
  const { key, route, walked, found: seen } = shift
  if (!walked) return
  const { by, from, sent, isFinished, stops } = walked
  const findings = await Promise.all(seen.map((each) => deedsOf(each, { ...shift, by }, load)))
  const deeds: Deed[] = [
    { kind: 'start' },
    ...found(load.routes, route).sheets.slice(0, stops).flatMap(({ checkpoint, code }, index): Deed[] => [
      { kind: 'checkIn', checkIn: randomUUID(), checkpoint, way: index % 5 === 4 ? 'typed' : 'scanned', code, reason: null, checklist: null, answers: [] },
      ...findings.filter((_, each) => seen[each]?.checkpoint === index).flatMap((each) => each.deeds),
    ]),
    ...(isFinished ? [{ kind: 'finish' as const, skipped: [], words: null }] : []),
  ]
  const minutes = (index: number) => new Date(from.getTime() + (index * pace * 60_000 * (stops + 1)) / Math.max(1, deeds.length)).toISOString()
  const actions = deeds.map((deed, index): Action => ({ ...deed, key: randomUUID(), format: 1, seq: index + 1, at: minutes(index) }))
  const phone = () => patrolsRouter.createCaller(callAt(load.patrols, load.callerOf(by), sent)).phone
  const id = found(load.shifts, key)
  const { answers } = await phone().sync({ shift: id, queue: randomUUID(), sentAt: sent.toISOString(), actions })
  const refused = answers.find(({ outcome }) => outcome !== 'done')
  if (refused) throw new Error(`the sample's ${key} had an action ${refused.outcome}: ${refused.problem?.code}`)
  for (const { photo } of findings) await phone().photoArrived({ shift: id, photo: photo.id, file: photo.file.id })
}
