import type { PlaceKind } from '@wuxin/patrols/place.rules'
import { outlinesOf } from '../outlines.ts'
import { nameOf, type County } from '../places.ts'
import { hands } from './holders.ts'
import type { PlannedRoute } from './patrol-plan.ts'

/** What one passes in every compound, in the order of the walk. */
export const stops: readonly { name: string; placeKind: PlaceKind; spot: string }[] = [
  { name: '北门', placeKind: 'gate', spot: '门岗旁' },
  { name: '1号楼一单元', placeKind: 'stairwell', spot: '一层楼道' },
  { name: '消防通道', placeKind: 'fire_lane', spot: '2号楼北侧' },
  { name: '消防栓', placeKind: 'fire_equipment', spot: '3号楼东侧' },
  { name: '充电车棚', placeKind: 'charging', spot: '院子西南角' },
  { name: '配电房', placeKind: 'power_room', spot: '院子西北角' },
]

const middles = new Map<County, Map<string, readonly [lng: number, lat: number]>>()
const middleOf = (county: County, code: string): readonly [lng: number, lat: number] | undefined => {
  const known = middles.get(county) ?? new Map(outlinesOf(county).map((each) => [each.code, each.centre]))
  middles.set(county, known)
  return known.get(code)
}

/** The route through a compound, laid by its secretary. */
export function routeThrough(county: County, compound: string, at: Date): PlannedRoute {
  const middle = middleOf(county, compound)
  return {
    key: `route ${compound}`, county, by: hands(compound).secretary, at,
    given: {
      area: compound, name: `${nameOf(compound)}巡查线`,
      checkpoints: stops.map((stop, index) => ({
        ...stop, area: compound,
        // Around the middle of the compound, some sixty metres away.
        position: middle ? { lng: middle[0] + Math.cos(index) * 0.0007, lat: middle[1] + Math.sin(index) * 0.00055 } : null,
      })),
    },
  }
}

/** Where on the route a kind of place is passed; the first stop stands for what the route has none of. */
export const stopAt = (kind: PlaceKind): number => Math.max(0, stops.findIndex(({ placeKind }) => placeKind === kind))
