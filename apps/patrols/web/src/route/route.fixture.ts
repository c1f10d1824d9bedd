import type { RouteRecord, RouteRow } from '@wuxin/patrols/route.schema'
import { compound, place } from '@wuxin/web/people.fixture'

export const routeId = '0192f3a0-6666-7000-8000-000000000001'
export const checkpointIds = ['0192f3a0-6666-7000-8000-000000000011', '0192f3a0-6666-7000-8000-000000000012'] as const

/** The night route of the compound with two checkpoints, of which one has an open hazard. */
export const routeRecord = (overrides: Partial<RouteRecord> = {}): RouteRecord => ({
  id: routeId, version: 2, name: '云泰园夜巡', place, area: compound, units: [], settingsVersion: 0, plans: 1, walkedAt: '2025-04-11T13:00:00.000Z', closed: false, closedReason: null,
  checkpoints: [
    { id: checkpointIds[0], name: '1号楼楼道', placeKind: 'stairwell', place, spot: '一层', position: { lng: 112.7, lat: 40.01 }, edition: 1, checkedAt: '2025-04-11T12:30:00.000Z', openHazards: 1 },
    { id: checkpointIds[1], name: '充电棚', placeKind: 'charging', place, spot: null, position: null, edition: 2, checkedAt: null, openHazards: 0 },
  ],
  ...overrides,
})

/** The same route as a row of the list. */
export const routeRow = (overrides: Partial<RouteRow> = {}): RouteRow => {
  const { id, version, name, plans, walkedAt, closed } = routeRecord()
  return { id, version, name, place, plans, walkedAt, closed, checkpoints: 2, ...overrides }
}
