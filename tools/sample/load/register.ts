import { createAccount } from '@wuxin/platform-service/account/account-create'
import { passwordHash } from '@wuxin/platform-service/account/account-password'
import { loadRegister as enterRegister, type NewRegister } from '@wuxin/platform-service/load-register'
import { levelOf } from '@wuxin/platform/area'
import { gridTags } from '@wuxin/platform/area.schema'
import { dayOf } from '@wuxin/platform/working-day'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inWork, type Work } from '@wuxin/service/work'
import { townspeople, type Townsperson } from '../meetings/townspeople.ts'
import { people } from '../people.ts'
import { compounds, counties, grids, places, type County } from '../places.ts'
import { propertyOf, responsibleUnitOf, units as sampleUnits } from '../units.ts'
import { loader, type SampleIds } from './caller.ts'

/** Everybody may know it: the sample accounts sign in on this machine only. */
const samplePassword = 'Wuxin-2025-demo'

/**
 * Puts both counties into the register as of `now`: units, places, people, posts, rules, and the accounts that the
 * sign-in page offers. Reviews of risky compounds fall due on their day next after `today`.
 */
export async function loadRegister(platform: Running, now: Date, today: Date): Promise<SampleIds> {
  const hash = await passwordHash(samplePassword)
  const inSample = <Result>(run: (work: Work) => Promise<Result>) => inWork(platform, { caller: loader, now, procedure: 'sample.register', requestId: 'sample' }, everywhere, run)
  const loaded = [await inSample((work) => enterRegister(work, registerOf('zuoyun', today))), await inSample((work) => enterRegister(work, registerOf('hunyuan', today)))]
  const units = new Map(loaded.flatMap((each) => [...each.units]))
  const persons = new Map(loaded.flatMap((each) => [...each.people]))
  const ids: SampleIds = { unit: (key) => found(units, key), person: (userName) => found(persons, userName) }
  await inSample(async (work) => {
    for (const { userName, label } of people) {
      if (label) await createAccount(work, { person: ids.person(userName), userName, passwordHash: hash, mustChangePassword: false, sampleLabel: label })
    }
  })
  return ids
}

function registerOf(county: County, today: Date): NewRegister {
  return {
    county: counties[county],
    areas: places.filter((each) => each.code.startsWith(counties[county])).map((each) => placeOf(each, today)),
    units: sampleUnits.filter((each) => each.county === county).map((unit) => ({ ...unit, contactName: null })),
    people: [...people.filter((each) => each.county === county).map(personOf), ...(county === 'zuoyun' ? [...townspeople.values()].flat().map(residentOf) : [])],
  }
}

const compoundBy = new Map(compounds.map((each) => [each.code, each]))
const gridBy = new Map(grids.map((each) => [each.code, each]))

function placeOf({ code: area, name, brand }: (typeof places)[number], today: Date): NewRegister['areas'][number] {
  const compound = compoundBy.get(area)
  const grid = gridBy.get(area)
  return {
    area,
    name,
    brand,
    buildings: (grid ?? compound)?.buildings ?? [],
    households: (grid ?? compound)?.households ?? null,
    responsibleUnit: levelOf(area) === 'grid' ? responsibleUnitOf(area) : null,
    propertyCompany: compound ? propertyOf(compound) : null,
    ownersCommittee: compound?.ownersCommittee ?? false,
    riskReason: compound?.risk?.reason ?? null,
    riskReviewOn: compound?.risk ? nextAfter(compound.risk.reviewOn, dayOf(today)) : null,
    tags: grid ? [...gridTags] : [],
  }
}

/** The same day of the year, next after a day: 2025-12-31 is 2026-12-31 in November 2026. */
function nextAfter(day: string, today: string): string {
  const year = Number(today.slice(0, 4))
  const thisYear = `${year}${day.slice(4)}`
  return thisYear > today ? thisYear : `${year + 1}${day.slice(4)}`
}

/** A person with all posts, at the place of the first. */
function personOf({ userName, county, name, grants, profession, chosen, since }: (typeof people)[number]): NewRegister['people'][number] {
  return {
    key: userName,
    name,
    area: grants[0]?.area ?? counties[county],
    tags: grants.some((held) => held.role === 'community_worker') ? ['social_worker'] : [],
    posts: grants.map((held) => ({ ...held, from: since, to: null, chosen, profession })),
  }
}

/** Somebody who took part in meetings and holds no post. */
const residentOf = ({ key, name, area, tags }: Townsperson): NewRegister['people'][number] => ({ key, name, area, tags, posts: [] })

function found(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new RangeError(`the sample names nothing ${key}`)
  return id
}
