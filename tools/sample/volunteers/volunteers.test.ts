import { makeTrackingCode, showTrackingCode } from '@wuxin/platform/tracking-code.rules'
import { dayOf, deadline } from '@wuxin/platform/working-day'
import { addVolunteerInput } from '@wuxin/volunteers/volunteer.schema'
import { isPartyMember } from '@wuxin/volunteers/volunteer.rules'
import { signsOf } from '@wuxin/volunteers/contact.rules'
import { limits } from '@wuxin/volunteers/limit.rules'
import { reportServiceInput } from '@wuxin/volunteers/service-record.schema'
import { doHoursOverlap, hoursFault } from '@wuxin/volunteers/service-record.rules'
import { volunteerSettings } from '@wuxin/volunteers/settings.schema'
import { whatNames } from '@wuxin/volunteers/wish.rules'
import { describe, expect, it } from 'vitest'
import { at, calendar } from '../calendar.fixture.ts'
import { people } from '../people.ts'
import { communitiesOf, compounds } from '../places.ts'
import { units } from '../units.ts'
import { planVolunteers } from './all-volunteers.ts'
import { procedures, type Given, type Procedure } from './procedures.ts'
import { hengyuan } from './rosters.ts'
import type { PlannedRecord, PlannedStep, Told } from './volunteer-plan.ts'

const asOf = at('2026-11-24 10:30')
const plan = planVolunteers(asOf, calendar)
const settings = volunteerSettings.parse({})
const staff = new Map(people.map((each) => [each.userName, each]))
const uuid = '0197f000-0000-7000-8000-000000000001'
const other = '0197f000-0000-7000-8000-000000000002'
const code = showTrackingCode(makeTrackingCode(new Uint8Array(12)))
/** Knows everything, as the loader does by then; throws where a plan names what is not there. */
const told: Told = {
  unit: (key) => known(units.some((each) => each.key === key), key),
  person: (userName) => known(staff.has(userName), userName),
  volunteer: (key) => known(registered.has(key), key),
  record: (key) => (known(plan.records.some((each) => each.key === key), key), key.endsWith('resource') ? other : uuid),
  photo: () => uuid,
  contract: () => ({ edition: 1, digest: '0'.repeat(64) }),
}
const registered = new Map(plan.rosters.flatMap((roster) => roster.people.map((person) => [person.key, person])))

function known(is: boolean, key: string): string {
  if (!is) throw new RangeError(key)
  return uuid
}

const of = (prefix: string, all: readonly PlannedRecord[] = plan.records) => all.filter(({ key }) => key.startsWith(prefix))
const takes = ({ steps }: PlannedRecord, call: Procedure) => steps.some((step) => step.call === call)
/** What the plan gives to a procedure, which its name vouches for. */
const givenTo = <Name extends Procedure>(record: PlannedRecord, call: Name): Given<Name>[] => record.steps.flatMap((step) => (step.call === call ? [step.given(told) as Given<Name>] : []))
const year = (step: PlannedStep | undefined) => (step ? dayOf(step.at).slice(0, 4) : null)

describe('the year 2024 of 左云县', () => {
  it('has 805 livelihood matters that party members solved, all closed within the year', () => {
    const solved = of('livelihood').filter((record) => {
      const [finished] = givenTo(record, 'orders.finish')
      const [doer] = record.steps.filter(({ call }) => call === 'orders.finish')
      return finished?.outcome === 'solved' && isPartyMember(staff.get(doer?.by ?? '')?.grants ?? [])
    })
    expect(solved.length).toBe(805)
    const last = plan.clocks.at(-1) ?? asOf
    expect(dayOf(last)).toBe('2024-12-31')
    expect(of('livelihood').filter((record) => deadline(record.steps.at(-1)?.at ?? asOf, settings.orderRate, calendar) >= last)).toEqual([])
  })

  it('has 2,005 different people with confirmed service, each on a list that was signed', () => {
    const served = plan.activities.filter(({ confirmed }) => confirmed !== null).flatMap(({ volunteers }) => volunteers)
    expect(new Set(served).size).toBe(2005)
    expect(served.filter((key) => !registered.has(key))).toEqual([])
  })

  it('has 33 social organisations, and a unit for every community', () => {
    expect(units.filter(({ kind, county }) => kind === 'social_organisation' && county === 'zuoyun').length).toBe(33)
    const paired = of('alliance zuoyun').flatMap((record) => givenTo(record, 'alliances.pair'))
    expect(new Set(paired.map(({ area }) => area))).toEqual(new Set(communitiesOf('zuoyun').map(({ code }) => code)))
    for (const { area, compounds: homes } of paired) expect(homes.filter((home) => !home.startsWith(area))).toEqual([])
  })

  it('joins needs and resources in each of the seven communities, under contracts that both sides signed', () => {
    const projects = of('list 2024').filter(({ key }) => key.endsWith('project'))
    expect(projects.filter(({ steps }) => new Set(steps.filter(({ call }) => call === 'projects.sign').map(({ by }) => by)).size !== 2)).toEqual([])
    const needs = of('list 2024').flatMap((record) => givenTo(record, 'listings.add')).filter(({ side }) => side === 'need')
    expect(new Set(needs.map(({ area }) => area)).size).toBe(7)
  })
})

describe('the year 2024 of 恒源首席', () => {
  it('has 10 sessions, 64 wishes and repairs, 11 people in pairing, and a team of each colour', () => {
    const fulfilled = [...of('hengyuan wish').filter((record) => takes(record, 'wishes.confirm') || takes(record, 'residentWishes.confirm')), ...of('hengyuan repair').filter((record) => givenTo(record, 'homeServices.callBack').at(-1)?.mended)]
    expect(of('hengyuan session').filter((record) => takes(record, 'sessions.close')).length).toBe(10)
    expect(fulfilled.length).toBe(64)
    expect(of('hengyuan household').flatMap((record) => givenTo(record, 'households.register')).reduce((sum, { people: count = 1 }) => sum + count, 0)).toBe(11)
    expect(new Set(of('hengyuan team').flatMap((record) => givenTo(record, 'teams.add')).map(({ colour }) => colour)).size).toBe(5)
    expect(fulfilled.filter((record) => year(record.steps.at(-1)) !== '2024')).toEqual([])
  })

  it('names nobody in what everybody reads, and counts alone who came to psychologists', () => {
    for (const record of plan.records) {
      const posted = [...givenTo(record, 'wishes.register'), ...givenTo(record, 'residentWishes.post')]
      for (const { publicTitle, publicWords } of givenTo(record, 'wishes.publish')) expect(whatNames(`${publicTitle} ${publicWords}`, posted.flatMap(({ name = null, phone = null, spot = null }) => signsOf({ name, phone, spot })))).toEqual([])
    }
    const ofMinds = plan.records.filter((record) => givenTo(record, 'sessions.plan').some(({ kind }) => kind === 'psychology'))
    expect(ofMinds.length).toBeGreaterThan(2)
    expect(ofMinds.filter((record) => takes(record, 'sessions.attend'))).toEqual([])
  })

  it('visits each household before its plan runs out', () => {
    for (const record of of('hengyuan household')) {
      const visits = record.steps.filter(({ call }) => call === 'households.visit').map((step) => step.at.getTime())
      const days = [...visits, asOf.getTime()].map((end, index) => (end - (visits[index - 1] ?? record.steps.at(-visits.length - 1)?.at.getTime() ?? end)) / 86_400_000)
      expect(days.filter((each) => each > 90), record.key).toEqual([])
    }
  })
})

describe('every record of the sample', () => {
  it('gives each procedure what it takes', () => {
    for (const { key, steps } of plan.records) {
      for (const { call, given } of steps) {
        const read = procedures[call].safeParse({ id: uuid, version: 1, code, ...given(told) })
        expect(read.error?.issues ?? [], `${key} ${call}`).toEqual([])
      }
    }
    for (const { name, area, born, skills } of registered.values()) expect(addVolunteerInput.safeParse({ person: uuid, area, born, skills, consents: ['register'] }).success, name).toBe(true)
  })

  it('goes one step after the other, each taken by somebody who is there', () => {
    for (const { key, steps } of plan.records) {
      expect(steps.filter((step, index) => index > 0 && step.at <= (steps[index - 1]?.at ?? step.at)).map(({ call }) => call), key).toEqual([])
      expect(steps.filter(({ by }) => by !== null && !staff.has(by)).map(({ by }) => by), key).toEqual([])
    }
    expect(new Set(plan.records.map(({ key }) => key)).size).toBe(plan.records.length)
  })

  it('begins after what it names', () => {
    const begins = new Map(plan.records.map(({ key, steps }) => [key, steps[0]?.at ?? asOf]))
    for (const { key, after = [], steps } of plan.records) for (const each of after) expect((begins.get(each) ?? asOf) < (steps[0]?.at ?? asOf), `${key} after ${each}`).toBe(true)
  })

  it('leaves nobody with more claimed wishes at once than the settings allow', () => {
    const claims = plan.records.flatMap(({ steps }) => {
      const claimed = steps.find(({ call }) => call === 'wishes.claim')
      return claimed ? [{ by: claimed.by, from: claimed.at, to: steps.find(({ call }) => call === 'wishes.fulfil')?.at ?? asOf }] : []
    })
    for (const { by, from } of claims) expect(claims.filter((each) => each.by === by && each.from <= from && from < each.to).length).toBeLessThanOrEqual(settings.wishClaims)
  })

  it('stands on buildings and places that are there', () => {
    for (const record of plan.records) {
      for (const { area, buildings } of givenTo(record, 'buildings.share')) expect(buildings.filter((each) => !compounds.find(({ code }) => code === area)?.buildings.includes(each))).toEqual([])
    }
    expect(compounds.some(({ code }) => code === hengyuan)).toBe(true)
  })
})

describe('hours of service', () => {
  it('are reported and confirmed in time, by somebody else, for no more people than one report takes', () => {
    for (const { key, reported, confirmed, volunteers, ...activity } of plan.activities) {
      expect(volunteers.length, key).toBeLessThanOrEqual(limits.doers)
      expect(new Set(volunteers).size, key).toBe(volunteers.length)
      expect(hoursFault(activity, reported.at, settings), key).toBeNull()
      expect(confirmed === null || (confirmed.at > reported.at && confirmed.by !== reported.by), key).toBe(true)
      expect(reportServiceInput.safeParse({ ...activity, occasion: { kind: 'team' }, volunteers: [uuid] }).error?.issues ?? [], key).toEqual([])
    }
  })

  it('of one person never overlap', () => {
    const hours = Map.groupBy(plan.activities.flatMap((activity) => activity.volunteers.map((volunteer) => ({ volunteer, ...activity }))), ({ volunteer }) => volunteer)
    for (const [key, own] of hours) expect(own.filter((one, index) => own.slice(index + 1).some((two) => doHoursOverlap(one, two))), key).toEqual([])
  })
})

describe('what is under way', () => {
  const moments = ['2026-01-04 00:05', '2026-02-20 13:15', '2026-05-02 23:50', '2026-08-17 08:31', '2026-10-08 17:55', '2027-01-01 07:10']

  it('has happened on whatever day and hour the sample is loaded', () => {
    for (const moment of moments) {
      const now = at(moment)
      const { records, activities } = planVolunteers(now, calendar)
      for (const { key, steps } of records) {
        expect(steps.filter((step) => step.at > now).map(({ call, at: when }) => `${call} ${when.toISOString()}`), `${moment} ${key}`).toEqual([])
        expect(steps.filter((step, index) => index > 0 && step.at <= (steps[index - 1]?.at ?? step.at)).map(({ call }) => call), `${moment} ${key}`).toEqual([])
      }
      expect(activities.filter(({ reported }) => reported.at > now).map(({ key }) => key), moment).toEqual([])
    }
  })

  it('leaves the year 2024 as it is', () => {
    const later = planVolunteers(at('2027-03-01 18:00'), calendar)
    const face = (all: readonly PlannedRecord[]) => of('livelihood', all).map(({ key, steps }) => [key, ...steps.map(({ call, at: when, by }) => `${call} ${when.toISOString()} ${by}`)])
    expect(face(later.records)).toEqual(face(plan.records))
    expect(later.rosters).toEqual(plan.rosters)
  })
})
