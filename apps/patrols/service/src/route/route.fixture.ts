import { compound } from '@wuxin/service/test-county'
import { seen, type ServiceUnderTest } from '@wuxin/service/testing'
import { people } from '../patrols.fixture.ts'
import type { PatrolsRouter } from '../router.ts'

type At = ServiceUnderTest<PatrolsRouter>

/** Checkpoints of the compound as they are typed. */
export const typed = (...names: string[]) => names.map((name) => ({ id: null, name, placeKind: 'stairwell' as const, area: compound, spot: null }))

/** A team of the compound: member leads it, volunteer and a resident walk along. */
export async function teamOf(at: At, name = '云泰园巡查队') {
  const as = () => at.as(people.secretary)
  const formed = await as().teams.add({ area: compound, name })
  const led = await as().teams.join({ ...seen(formed), person: 'member', name: '孙洁', position: 'leader', from: '2025-01-01' })
  const both = await as().teams.join({ ...seen(led), person: 'volunteer', name: '周一', from: '2025-01-01' })
  return as().teams.join({ ...seen(both), name: '老李', from: '2025-01-01' })
}

/** A route of the compound with three checkpoints. */
export const routeOf = (at: At, name = '云泰园夜巡') => at.as(people.secretary).routes.add({ area: compound, name, checkpoints: typed('1号楼', '2号楼', '北门') })
