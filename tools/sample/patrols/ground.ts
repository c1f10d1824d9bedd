import { communitiesOf, compoundsOf, counties, nameOf, type County } from '../places.ts'
import { unitKey } from '../units.ts'
import { listItems } from './hazard-words.ts'
import { hands, nameOfUser, walkersOf } from './holders.ts'
import type { PatrolPlan, PlannedTeam } from './patrol-plan.ts'

/** What each county's administrator lays down first: lists of what is looked at, and who mends what the property does not. */
export function groundRules(county: County, at: Date): Pick<PatrolPlan, 'lists' | 'rules'> {
  const by = `${county}.admin`
  const area = counties[county]
  const given = Object.entries(listItems).map(([placeKind, items]) => ({ county: area, placeKind: placeKind as keyof typeof listItems, edition: 0, items: [...items], reason: '首版，按县安委办清单整理。' })) // the keys of `listItems`
  return {
    lists: given.map((each) => ({ by, at, given: each })),
    rules: [
      { by, at, given: { area, kind: null, target: 'property' } },
      { by, at, given: { area, kind: 'gas', target: 'unit', unit: unitKey(county, 'gas') } },
      { by, at, given: { area, kind: 'traffic', target: 'unit', unit: unitKey(county, 'traffic') } },
    ],
  }
}

/** Residents who walk along without an account; made up. */
const residents = ['老李', '王大姐', '赵师傅', '孙阿姨'] as const

const task = '每天看一遍楼道、通道、车棚和配电房，有隐患当场记下。'
const walkAs = (person: string, position: 'leader' | 'member' = 'member') => ({ person, name: nameOfUser(person), position })
const walksAlong = (index: number) => ({ person: null, name: residents[index % residents.length] ?? '老李', position: 'member' as const })

/** The team of one compound, as one walks every day: two or three with an account, the first of whom leads, and a resident. */
export function compoundTeam(county: County, compound: string, at: Date, index: number): PlannedTeam {
  const members = walkersOf(compound).map((person, place) => walkAs(person, place === 0 ? 'leader' : 'member'))
  return { key: `team ${compound}`, county, area: compound, by: hands(compound).worker, at, name: `${nameOf(compound)}巡查队`, words: task, members: [...members, walksAlong(index)] }
}

/** A patrol team for each community of a county: a worker leads it, the first grid worker of each compound walks, a resident walks along. */
export const teamsOf = (county: County, at: Date): PlannedTeam[] =>
  communitiesOf(county).map(({ code }, index) => {
    const compounds = compoundsOf(county).filter((each) => each.code.startsWith(code))
    const worker = hands(compounds[0]?.code ?? code).worker
    const walkers = [...new Set(compounds.map((each) => hands(each.code).walker))]
    return {
      key: `team ${code}`, county, area: code, by: worker, at, name: `${nameOf(code)}巡查队`, words: task,
      members: [walkAs(worker, 'leader'), ...walkers.map((person) => walkAs(person)), walksAlong(index)],
    }
  })
