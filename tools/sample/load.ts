import type { Running } from '@wuxin/service/runtime'
import { platformRouter } from '@wuxin/platform-service/router'
import { sampleAsOf } from './cases.ts'
import { planCulture } from './culture/all-culture.ts'
import { callAt, callersOf } from './load/caller.ts'
import { loadCases, loadDispatchRules } from './load/cases.ts'
import { cultureLoad } from './load/culture-load.ts'
import { cultureDeeds } from './load/culture.ts'
import { inHaste } from './load/haste.ts'
import type { MeetingLoad } from './load/meeting-load.ts'
import { meetingDeeds } from './load/meetings.ts'
import { beginSample, endSample } from './load/mark.ts'
import { loadOutlines } from './load/outlines.ts'
import { drawnOnce } from './load/patrol-photos.ts'
import { nothingTold } from './load/patrol-load.ts'
import { patrolDeeds } from './load/patrols.ts'
import { loadRegister } from './load/register.ts'
import { acknowledgeRules } from './load/rules.ts'
import { volunteerDeeds } from './load/volunteers.ts'
import { planMeetings } from './meetings/all-meetings.ts'
import { planPatrols } from './patrols/all-patrols.ts'
import { people } from './people.ts'
import { counties } from './places.ts'
import { planVolunteers } from './volunteers/all-volunteers.ts'

/** The parts of a suite that the sample is loaded into. */
export interface SampleTarget {
  services: Map<string, Running>
  database: { ownerUrl: string; embedded: boolean } | null
}

interface Parts {
  platform: Running
  feedback: Running
  meetings: Running
  volunteers: Running
  patrols: Running
  culture: Running
  services: Map<string, Running>
  now: Date
}

/** The day on which both counties began to work with the suite. */
const begin = new Date('2024-01-01T08:00:00+08:00')
/** Milliseconds after which those with an account have read the rules that bind them. */
const readRulesAfter = 86_400_000
/** Milliseconds before the present from which on notices still wait to be read. */
const unreadFor = 3 * 86_400_000

/**
 * Loads both counties into an empty suite by its own methods, with a clock of the sample's; does nothing where they are
 * loaded. The suite does not listen yet, and its relays do not run.
 */
export async function loadSample({ services, database }: SampleTarget, remark: (text: string) => void, now = new Date()): Promise<void> {
  const [platform, feedback, meetings, volunteers, patrols, culture] = ['platform', 'feedback', 'meetings', 'volunteers', 'patrols', 'culture'].map((id) => services.get(id))
  if (!platform || !feedback || !meetings || !volunteers || !patrols || !culture || !database || !(await beginSample(database.ownerUrl))) return
  const { cases, held, registered, shifts, events } = await inHaste(database, () => loadAll({ platform, feedback, meetings, volunteers, patrols, culture, services, now }))
  await endSample(database.ownerUrl)
  remark(`${people.length} people with posts, ${cases} cases, ${held} meetings, ${registered} volunteers, ${shifts} patrols, ${events} events`)
}

/** Answers the numbers of cases, meetings, volunteers, patrols and events. */
async function loadAll({ platform, feedback, meetings, volunteers, patrols, culture, services, now }: Parts): Promise<{ cases: number; held: number; registered: number; shifts: number; events: number }> {
  const ids = await loadRegister(platform, begin, now)
  await loadOutlines(platform, begin)
  const callerOf = callersOf(ids)
  const { calendar } = await feedback.directories.get(counties.zuoyun)
  const load = { feedback, calendar, ids, callerOf, begin, now }
  const relay = async () => {
    for (const service of services.values()) await service.relay()
  }
  const readNotices = async () => {
    await relay()
    for (const { userName, label } of people) if (label) await platformRouter.createCaller(callAt(platform, callerOf(userName), now)).notices.markRead({ all: true })
  }
  for (const { userName, label } of people) if (label) await acknowledgeRules(platform, callerOf(userName), new Date(begin.getTime() + readRulesAfter))
  await loadDispatchRules(load)
  const plan = planMeetings(sampleAsOf(now), calendar)
  const told: MeetingLoad['told'] = { bodies: new Map(), topics: new Map(), meetings: new Map() }
  const helped = { platform, volunteers, ids, callerOf, registered: new Map(), records: new Map() }
  const walked = { patrols, platform, ids, callerOf, photo: drawnOnce(platform), ...nothingTold() }
  const together = cultureLoad({ culture, feedback, platform, ids, callerOf })
  const notices = { at: new Date(now.getTime() - unreadFor), of: 'notices', after: 'all' as const, run: readNotices }
  const others = [...meetingDeeds(plan, { meetings, ids, callerOf, told }, now), ...volunteerDeeds(planVolunteers(sampleAsOf(now), calendar), helped, now), ...patrolDeeds(planPatrols(sampleAsOf(now), calendar), walked, now), ...cultureDeeds(planCulture(sampleAsOf(now), calendar), together, now), notices]
  const cases = await loadCases(load, others)
  await relay()
  return { cases, held: told.meetings.size, registered: helped.registered.size, shifts: walked.shifts.size, events: together.events.size }
}
