import { addWorkingDays, type Calendar } from '@wuxin/platform/working-day'
import { addOfficeMinutes } from '../office-time.ts'
import { named } from '../people.ts'
import { communitiesOf, compoundsOf, type County } from '../places.ts'
import { countyUnits } from '../unit-names.ts'
import { unitKey } from '../units.ts'
import { workersOf } from './rosters.ts'
import { does, type PlannedRecord } from './volunteer-plan.ts'

/** Units of each county that have no community yet: they stand among the uncovered. */
const unpaired = ['finance', 'statistics', 'land']
/** Communities whose last compound has no unit yet. */
const withGap = [1, 4]

/** Alliance pairings (联盟结对) since February 2024: every community has units, 1+1 or N+1, every unit one community. */
export const alliances = (county: County, calendar: Calendar): PlannedRecord[] => {
  const communities = communitiesOf(county)
  const paired = countyUnits.filter(({ key }) => !unpaired.includes(key))
  return communities.flatMap(({ code, name }, at) => {
    const own = paired.filter((_, index) => index % communities.length === at)
    const all = compoundsOf(county).filter((each) => each.code.startsWith(code))
    const homes = withGap.includes(at) ? all.slice(0, -1) : all
    const by = named(workersOf(code)[0] ?? null).userName
    return own.map(({ key }, turn): PlannedRecord => {
      // The first compound has two of them: N+1; all others one.
      const compounds = homes.filter((_, index) => index % own.length === turn || (index === 0 && turn === 1)).map((each) => each.code)
      const when = addOfficeMinutes(addWorkingDays(new Date('2024-02-19T09:00:00+08:00'), at, calendar), 20 * turn, calendar)
      return {
        key: `alliance ${county} ${key}`, county,
        steps: [does('alliances.pair', { at: when, by, given: (told) => ({ unit: told.unit(unitKey(county, key)), area: code, compounds, words: `与${name}结对，每季度一次服务活动`, from: '2024-02-20' }) })],
      }
    })
  })
}
