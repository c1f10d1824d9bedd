import { compound, monday } from '@wuxin/service/test-county'
import { seen, type ServiceUnderTest } from '@wuxin/service/testing'
import type { HazardState } from '@wuxin/patrols/hazard.schema'
import type { HazardRecord } from '@wuxin/patrols/hazard-view.schema'
import type { PatrolsRouter } from '../router.ts'
import { people } from '../patrols.fixture.ts'

/** A picture that was uploaded. */
export const photo = '0197f000-0000-7000-8000-000000000001'
/** Another one, of it as it was mended. */
export const photoAfter = '0197f000-0000-7000-8000-000000000002'

/** What a member reports, unless told otherwise. */
export const blocked = { area: compound, spot: '3号楼东侧', kind: 'fire' as const, words: '消防通道被杂物堵住。救护车进不来。', photos: [photo] }
/** The five fields of a major one. */
export const fullPlan = { measure: '清空通道，加装隔离桩', funds: 1200.5, person: '钱经理', deadline: '2025-05-09', precaution: '安排专人值守' }

/** Hazards of the compound, brought along their way by those whose steps they are. */
export function hazardStory(at: ServiceUnderTest<PatrolsRouter>) {
  const as = (who: keyof typeof people, now: Date = monday) => at.as(people[who], { now }).hazards
  /** Reported by a member beside any shift. */
  const reported = (overrides: Partial<Parameters<ReturnType<typeof as>['report']>[0]> = {}, now: Date = monday): Promise<HazardRecord> => as('member', now).report({ ...blocked, ...overrides })
  /** The step that leads on from each state, by whose it is; what is graded major is planned first. */
  const next = (grade: 'general' | 'major'): Partial<Record<HazardState, (hazard: HazardRecord, now: Date) => Promise<HazardRecord>>> => ({
    grade: (hazard, now) => as('secretary', now).grade({ ...seen(hazard), grade }),
    dispatch: async (hazard, now) => {
      const planned = hazard.grade === 'major' && hazard.plan?.measure === null ? await as('secretary', now).plan({ ...seen(hazard), ...fullPlan }) : hazard
      return as('secretary', now).dispatch({ ...seen(planned), ownerUnit: 'taian' })
    },
    rectify: (hazard, now) => as('property', now).rectify({ ...seen(hazard), words: '已清理，已装隔离桩。', photos: [photoAfter] }),
    inspect: (hazard, now) => as('secretary', now).pass({ ...seen(hazard), photos: [photoAfter] }),
    close: (hazard, now) => as('secretary', now).close(seen(hazard)),
  })
  /** Brings a hazard to a state, a new one unless given. */
  const to = async (state: HazardState, { from, grade = 'general', now = monday }: { from?: HazardRecord; grade?: 'general' | 'major'; now?: Date } = {}): Promise<HazardRecord> => {
    let hazard = from ?? (await reported({}, now))
    while (hazard.state !== state) {
      const step = next(grade)[hazard.state]
      if (!step) throw new Error(`nothing leads on from ${hazard.state}`)
      hazard = await step(hazard, now)
    }
    return hazard
  }
  return { as, reported, to }
}
