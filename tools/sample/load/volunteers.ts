import { scopeFor } from '@wuxin/platform/caller'
import { volunteersRouter } from '@wuxin/volunteers-service/router'
import { registered } from '@wuxin/volunteers-service/volunteer/volunteer.work'
import { permissions } from '@wuxin/volunteers/permissions'
import { addVolunteerInput } from '@wuxin/volunteers/volunteer.schema'
import { inWork } from '@wuxin/service/work'
import type { PlannedActivity, PlannedRecord, PlannedRoster, VolunteerPlan } from '../volunteers/volunteer-plan.ts'
import { callAt } from './caller.ts'
import type { Deed } from './order.ts'
import { seenRecords, takeStep, toldBy, type VolunteerLoad } from './volunteer-load.ts'

/** Everything of a plan that happens up to an instant, through the service's own procedures. */
export function volunteerDeeds({ rosters, activities, records, clocks }: VolunteerPlan, load: VolunteerLoad, until: Date): Deed[] {
  const signedUp = new Date(Math.max(...rosters.map(({ at }) => at.getTime())))
  const all: Deed[] = [
    // Whoever does something for others is registered by then.
    { at: signedUp, of: rosters, after: 'all', run: async () => void (await Promise.all(rosters.map((roster) => register(roster, load)))) },
    ...activities.flatMap((activity) => activityDeeds(activity, load)),
    ...records.flatMap((record) => recordDeeds(record, load)),
    ...clocks.map((at): Deed => ({ at, of: clocks, after: 'all', run: () => lookAtClocks(at, load) })),
  ]
  return all.filter(({ at }) => at <= until)
}

/** A record's steps follow one another; it gets its number in the order of its county, and begins when what it names is there. */
function recordDeeds({ key, county, steps, after = [] }: PlannedRecord, load: VolunteerLoad): Deed[] {
  return steps.map((step, index): Deed => {
    const [noun] = step.call.split('.')
    return { at: step.at, of: key, after: index === 0 ? [`${noun} ${county}`, ...after] : [], run: () => takeStep(key, county, step, load) }
  })
}

/** People of a signed list who are entered, and records that are confirmed, in one work: what one work holds is looked through at each of its steps. */
const page = 10

/** A list that people signed is entered page by page, by the method that registers each. */
async function register({ at, by, people }: PlannedRoster, { volunteers, ids, callerOf, registered: told }: VolunteerLoad): Promise<void> {
  const caller = callerOf(by)
  const call = { caller, role: caller.grants[0]?.role, now: at, procedure: 'volunteers.add', requestId: 'sample' }
  for (let from = 0; from < people.length; from += page) {
    await inWork(volunteers, call, scopeFor(caller, permissions['volunteer:edit']), async (work) => {
      const signed = people.slice(from, from + page)
      const entries = signed.map(({ key, area, born, skills }) => addVolunteerInput.parse({ person: ids.person(key), area, born, skills, consents: ['register', 'publish_name'] }))
      const added = await registered(work, entries)
      const keys = new Map(signed.map(({ key }) => [ids.person(key), key]))
      for (const { id, person } of added) told.set(keys.get(person) ?? person, id)
    })
  }
}

/** Whoever led a day out reports the hours of all who came; somebody else confirms them. */
function activityDeeds(activity: PlannedActivity, load: VolunteerLoad): Deed[] {
  const { key, area, place, day, from, to, words, volunteers, reported, confirmed } = activity
  const as = (by: string, at: Date) => volunteersRouter.createCaller(callAt(load.volunteers, load.callerOf(by), at)).records
  let ids: string[] = []
  const report = async () => {
    const { volunteer } = toldBy(load)
    ids = await as(reported.by, reported.at).report({ area, place, day, from, to, words, occasion: { kind: 'team' }, volunteers: volunteers.map(volunteer) })
  }
  const confirm = async (by: string, at: Date) => {
    const seen = await seenRecords(load.volunteers, ids)
    for (let from = 0; from < seen.length; from += page) await as(by, at).confirmMany({ records: seen.slice(from, from + page) })
  }
  // One person's hours are written down one after the other.
  const row = `hours ${area}`
  return [
    { at: reported.at, of: key, after: [row], run: report },
    ...(confirmed ? [{ at: confirmed.at, of: key, after: [row], run: () => confirm(confirmed.by, confirmed.at) }] : []),
  ]
}

/** What the clocks do by themselves: the service's own job, as it would have run at that minute. */
async function lookAtClocks(at: Date, { volunteers }: VolunteerLoad): Promise<void> {
  for (const job of volunteers.spec.jobs) if (job.name === 'volunteers.clocks') await job.run({ ...volunteers, now: () => at })
}
