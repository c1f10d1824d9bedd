import type { FindingField } from '@wuxin/patrols/finding.schema'
import type { ShiftRow } from '@wuxin/patrols/shift.schema'
import { countsOf, type Queue, type Queued } from '@wuxin/patrols/queue.rules'
import type { Action } from '@wuxin/patrols/sync.schema'
import type { KeptPhoto } from './phone-store.ts'

type Of<Kind extends Action['kind']> = Extract<Action, { kind: Kind }>

/** Something that the phone did, with how it stands. */
export interface Done<Kind extends Action['kind']> {
  action: Of<Kind>
  entry: Queued
}

/** A finding as the phone shows it: as it was written down, with what was changed on this phone since. */
export interface OwnFinding extends Done<'find'> {
  fields: Of<'find'>['fields']
  photos: Done<'photo'>[]
}

/** How a shift stands by what this phone did. */
export interface WalkState {
  start: Done<'start'> | null
  finish: Done<'finish'> | null
  /** By checkpoint; the last one where one was there twice. */
  checkIns: ReadonlyMap<string, Done<'checkIn'> & { photos: Done<'photo'>[] }>
  /** The places in the queue of check-ins that were refused and wait to be put right, by checkpoint. */
  refused: ReadonlyMap<string, number>
  findings: readonly OwnFinding[]
}

const counts = ({ state }: Queued): boolean => state !== 'let_go' && state !== 'refused'

/** The last of them, so that what was mended stands for what it mends; without `all`, of those that were not refused. */
function done<Kind extends Action['kind']>(queue: Queue, kind: Kind, all = false): Done<Kind>[] {
  return queue.flatMap((entry) => {
    if (entry.state === 'unreadable' || entry.action.kind !== kind) return []
    const isShown = counts(entry) || (all && entry.state === 'refused')
    return isShown ? [{ action: entry.action as Of<Kind>, entry }] : [] // its kind was just compared
  })
}

/** A finding's fields after the changes that were made to it on this phone. */
function amended(fields: Of<'find'>['fields'], amends: readonly Done<'amend'>[]): Of<'find'>['fields'] {
  const changes = amends.flatMap(({ action }) => Object.entries(action.fields).flatMap(([field, change]) => (change ? [[field, change.value] as const] : [])))
  return { ...fields, ...(Object.fromEntries(changes) as Partial<Of<'find'>['fields']>) } // the fields of an amend are those of a finding
}

/** Reads a queue as a shift: what was begun, where one was, what was found. What was let go or refused does not count, a refused finding stays to be seen. */
export function stateOf(queue: Queue): WalkState {
  const photos = done(queue, 'photo')
  const amends = done(queue, 'amend')
  const photosOf = (of: string) => photos.filter(({ action }) => action.of === of)
  return {
    start: done(queue, 'start')[0] ?? null,
    finish: done(queue, 'finish').at(-1) ?? null,
    checkIns: new Map(done(queue, 'checkIn').map((each) => [each.action.checkpoint, { ...each, photos: photosOf(each.action.checkIn) }])),
    refused: new Map(done(queue, 'checkIn', true).flatMap(({ action, entry }) => (entry.state === 'refused' ? [[action.checkpoint, action.seq]] : []))),
    findings: done(queue, 'find', true).map((each) => ({
      ...each,
      fields: amended(each.action.fields, amends.filter(({ action }) => action.finding === each.action.finding)),
      photos: photosOf(each.action.finding),
    })),
  }
}

/** A shift of the list as this phone knows it: what was done here counts before it has arrived. */
export function rowHere(row: ShiftRow, queue: Queue): ShiftRow {
  const { start, finish, checkIns } = stateOf(queue)
  const isBegun = start !== null && row.state === 'planned'
  return { ...row, state: finish ? 'done' : isBegun ? 'under_way' : row.state, visited: Math.max(row.visited, checkIns.size) }
}

/** The change of a finding field by field: what the phone showed, and what it says now. Null where nothing is another. */
export function changesOf(before: Of<'find'>['fields'], after: Of<'find'>['fields']): Of<'amend'>['fields'] | null {
  const changed = (Object.keys(before) as FindingField[]).filter((field) => before[field] !== after[field]) // the fields of a finding
  if (changed.length === 0) return null
  return Object.fromEntries(changed.map((field) => [field, { base: before[field], value: after[field] }])) as Of<'amend'>['fields'] // each from its own field
}

/** How much is still on the phone, and how much of it went wrong. */
export function standingOf(queue: Queue, photos: readonly Pick<KeptPhoto, 'state'>[]): { waiting: number; photos: number; wrong: number } {
  const counts = countsOf(queue)
  const refused = photos.filter(({ state }) => state === 'refused').length
  return { waiting: counts.waiting + counts.held, photos: photos.filter(({ state }) => state === 'waiting').length, wrong: counts.refused + counts.unreadable + refused }
}
