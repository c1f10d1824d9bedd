import 'fake-indexeddb/auto'
import type { Deed } from '@wuxin/patrols/sync.schema'
import { hashedText, makeCheckpointCode, showCheckpointCode } from '@wuxin/patrols/checkpoint.rules'
import type { ShiftPack } from '@wuxin/patrols/shift.schema'
import { IDBFactory } from 'fake-indexeddb'
import { closePhone } from './phone-store.ts'
import { digestOf } from './shrink-photo.ts'

let before: Promise<unknown> = Promise.resolve()

/** One after the other, as the browser's own; the test's has none. */
const request = (_name: string, run: () => Promise<unknown>): Promise<unknown> => (before = before.catch(() => undefined).then(run))

/** Waits until nothing is being sent, before the network goes. */
export const atRest = (): Promise<unknown> => before.catch(() => undefined)

/** A phone without anything on it. */
export async function newPhone(): Promise<void> {
  await closePhone()
  globalThis.indexedDB = new IDBFactory()
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } })
}

/** An id that a test can tell from others. */
export const idOf = (number: number): string => `0197f000-0000-7000-8000-${String(number).padStart(12, '0')}`

const place = { code: '140225100201001', name: '凯德世家三号院', path: '永安镇 · 永安社区 · 凯德世家三号院' }
const names = ['北门消防通道', '地下车库', '3号楼配电房']
const codes = names.map((_, index) => makeCheckpointCode(new Uint8Array(10).fill(index + 1)))

/** What is printed on the sheet of a checkpoint. */
export const sheetOf = (index: number): string => showCheckpointCode(codes[index] ?? '')

const fireLane = {
  id: idOf(50), placeKind: 'fire_lane' as const, edition: 2,
  items: [
    { code: 'clear', text: '通道畅通，没有停车堆物', kind: 'fire' as const, grade: 'general' as const },
    { code: 'marked', text: '地面标线清楚', kind: 'fire' as const, grade: 'general' as const },
  ],
}

/** A shift of three checkpoints, as a phone takes it along. */
export async function packOf(shift = idOf(1)): Promise<ShiftPack> {
  const kinds = ['fire_lane', 'garage', 'power_room'] as const
  return {
    format: 1, asOf: '2025-04-21T01:00:00.000Z', clockTolerance: 300_000, checklists: [fireLane],
    shift: {
      id: shift, version: 1, number: 'XC-2025-0007', route: { id: idOf(2), name: '三号院日常路线' }, team: { id: idOf(3), name: '三号院巡查队' }, place, state: 'planned', day: '2025-04-21',
      begins: '2025-04-21T01:00:00.000Z', ends: '2025-04-21T09:00:00.000Z', walkers: ['王建国'], visited: 0, checkpoints: 3, findings: 0, hazards: 0, photosWaiting: 0, conflicts: 0, late: false,
    },
    checkpoints: await Promise.all(
      names.map(async (name, index) => ({
        id: idOf(10 + index), name, placeKind: kinds[index] ?? 'common', place, spot: null, openHazards: index === 0 ? [{ number: 'YH-2025-0003', title: '消防通道停车' }] : [],
        codeHash: await digestOf(new TextEncoder().encode(hashedText(idOf(10 + index), codes[index] ?? ''))),
      })),
    ),
  }
}

/** Being at a checkpoint, by its place in the route. */
export const checkInAt = (index: number, id = idOf(100 + index)): Deed => ({
  kind: 'checkIn', checkIn: id, checkpoint: idOf(10 + index), way: 'typed', code: sheetOf(index), reason: null, checklist: null, answers: [],
})

/** Something found. */
export const findOf = (id: string): Deed => ({
  kind: 'find', finding: id, checkpoint: idOf(10), item: null, fields: { area: place.code, spot: null, kind: 'fire', grade: 'general', words: '消防通道堵塞', outcome: 'hazard' },
})
