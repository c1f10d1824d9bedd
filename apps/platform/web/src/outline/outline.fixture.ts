import { outlineFaults, type Corner } from '@wuxin/platform/outline.rules'
import type { Ring } from '@wuxin/platform/outline.schema'
import { compound } from '../web.fixture.tsx'
import { movedBy } from './ground.rules.ts'
import type { Outlines } from './use-drawing.ts'

const origin: Corner = [112.7, 40]
const at = (east: number, north: number): Corner => movedBy(origin, { east, north }).map((each) => Math.round(each * 1e7) / 1e7) as Corner // two degrees

/** A rectangle from west to east, a hundred metres high. */
export const strip = (west: number, east: number): Ring => [at(west, 0), at(east, 0), at(east, 100), at(west, 100), at(west, 0)]

const grid = (number: number, ring: Ring | null) => ({
  code: `${compound}00${number}`, version: 4 + number, name: `第${number}微网格`, ring, buildings: [`${number}号楼`], tags: ['party' as const, 'public-security' as const],
  responsibleUnit: { id: '0197a9a0-0000-7000-8000-000000000102', name: '左云县民政局' }, workers: ['贾丽'],
})

/** A compound of 200 m with two grids, the second one not drawn, as the service answers it. */
export function outlinesView(over: Partial<Outlines> = {}): Outlines {
  const parent = { code: compound, version: 3, name: '云泰园小区', ring: strip(0, 200) }
  const below = [grid(1, strip(0, 100)), grid(2, null)]
  const faults = outlineFaults(parent, below.flatMap(({ code, ring }) => (ring ? [{ code, ring }] : [])))
  return { parent, below, around: [{ code: '140226100019002', name: '云和园小区', ring: strip(260, 300) }], faults, centre: null, ...over }
}
