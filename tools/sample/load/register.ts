import { createAccount } from '@wuxin/platform-service/account/account-create'
import { passwordHash } from '@wuxin/platform-service/account/account-password'
import { addPlace } from '@wuxin/platform-service/area/area-add'
import { directoryTouched } from '@wuxin/platform-service/directory/directory-revision'
import { addPerson, addPost } from '@wuxin/platform-service/person/person-add'
import { addUnit } from '@wuxin/platform-service/unit/unit-add'
import { levelOf } from '@wuxin/platform/area'
import { gridTags } from '@wuxin/platform/area.schema'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inWork, type Work } from '@wuxin/service/work'
import { people } from '../people.ts'
import { compounds, counties, grids, places } from '../places.ts'
import { propertyOf, responsibleUnitOf, units } from '../units.ts'
import { loader, type SampleIds } from './caller.ts'

/** Everybody may know it: the sample accounts sign in on this machine only. */
const samplePassword = 'Wuxin-2025-demo'

/** Puts both counties into the register: units, places, people, posts, and the accounts that the sign-in page offers. */
export async function loadRegister(platform: Running, now: Date): Promise<SampleIds> {
  const hash = await passwordHash(samplePassword)
  const call = { caller: loader, now, procedure: 'sample.register', requestId: 'sample' }
  return inWork(platform, call, everywhere, async (work) => {
    const unitIds = new Map(units.map(({ key, name, kind, area, creditCode }) => [key, addUnit(work, { name, kind, area, creditCode, contactName: null }).id]))
    const unit = (key: string) => found(unitIds, key)
    addPlaces(work, unit)
    const personIds = new Map(people.map((person) => [person.userName, addStaff(work, person, unit)]))
    const ids: SampleIds = { unit, person: (userName) => found(personIds, userName) }
    for (const { userName, label } of people) {
      if (label) await createAccount(work, { person: ids.person(userName), userName, passwordHash: hash, mustChangePassword: false, sampleLabel: label })
    }
    for (const county of Object.values(counties)) await directoryTouched(work, county)
    return ids
  })
}

function addPlaces(work: Work, unit: (key: string) => string): void {
  const compoundBy = new Map(compounds.map((each) => [each.code, each]))
  const gridBy = new Map(grids.map((each) => [each.code, each]))
  for (const { code: area, name, brand } of places) {
    const compound = compoundBy.get(area)
    const grid = gridBy.get(area)
    const property = compound && propertyOf(compound)
    addPlace(work, {
      area,
      name,
      brand,
      buildings: (grid ?? compound)?.buildings ?? [],
      households: (grid ?? compound)?.households ?? null,
      responsibleUnit: levelOf(area) === 'grid' ? unit(responsibleUnitOf(area)) : null,
      propertyCompany: property ? unit(property) : null,
      ownersCommittee: compound?.ownersCommittee ?? false,
      riskReason: compound?.risk?.reason ?? null,
      riskReviewOn: compound?.risk?.reviewOn ?? null,
      tags: grid ? [...gridTags] : [],
    })
  }
}

/** A person with all posts; answers the person's id. */
function addStaff(work: Work, { name, grants, profession, chosen, since }: (typeof people)[number], unit: (key: string) => string): string {
  const area = grants[0]?.area ?? counties.zuoyun
  const { id: person } = addPerson(work, { name, area, tags: grants.some((held) => held.role === 'community_worker') ? ['social_worker'] : [] })
  for (const held of grants) addPost(work, { person, role: held.role, area: held.area, unit: held.unit && unit(held.unit), from: since, to: null, chosen, profession })
  return person
}

function found(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new RangeError(`the sample names nothing ${key}`)
  return id
}
