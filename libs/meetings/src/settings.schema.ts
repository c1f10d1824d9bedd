import { z } from 'zod'
import { roles } from '@wuxin/platform/role'
import { settingFields, settingUnits, type ClockNameOf } from '@wuxin/platform/setting-field'

/** The groups of the settings page, in its order. */
export const settingGroups = ['party', 'meeting', 'clock', 'task'] as const

const { shown, clock, count } = settingFields(settingGroups)
const { days, percent, times } = settingUnits
const parties = { zh: '方', en: 'parties' }

/** What records name a party (参会方) by, the same in every edition of the settings: `owners_committee`. */
export const partyId = z.string().regex(/^[a-z]+(_[a-z]+)*$/).max(40)

/** A party of the six-party meeting; those who hold `role` at the place, or nearest above it, sit there for it. */
export const party = z.object({ id: partyId, name: z.string().trim().min(2).max(20), role: z.enum(roles) })
export type Party = z.infer<typeof party>

/** The six parties of a compound's meeting (六方联席会议). */
export const sixParties: readonly Party[] = [
  { id: 'branch', name: '小区党组织', role: 'branch_secretary' },
  { id: 'owners_committee', name: '业委会', role: 'committee_member' },
  { id: 'property', name: '物业服务企业', role: 'property_manager' },
  { id: 'enforcement', name: '综合执法队', role: 'enforcement_officer' },
  { id: 'police', name: '片区民警', role: 'police_officer' },
  { id: 'community', name: '社区居委会', role: 'community_worker' },
]

const differs = (all: readonly Party[]) => new Set(all.map(({ id }) => id)).size === all.length

/**
 * What a county sets for its meetings; `meetingSettings.parse({})` are the defaults. A body, topic, meeting and task each
 * keep the version that they began under.
 */
export const meetingSettings = z.object({
  parties: z.array(party).min(2).max(12).refine(differs, { error: 'PARTY_TWICE' }).default([...sixParties]).meta(shown('party', '联席会议参会方', 'Parties of the joint meeting')),
  quorum: count(4, [1, 12], 'party', '法定到会方数', 'Parties that make a quorum', parties),
  /** The party without which there is no quorum. */
  neededParty: partyId.default('branch').meta(shown('party', '必到方', 'Party that must be there')),
  memberQuorum: count(51, [1, 100], 'party', '议事会到会比例下限', 'Least share of members present', percent),
  adoption: count(51, [1, 100], 'meeting', '决议通过比例下限（到会方）', 'Least share in favour, of those present', percent),
  noticeDays: count(3, [0, 30], 'meeting', '会议通知提前天数', 'Days of notice before a meeting', days),
  screen: clock(3, 'workingDays', 'clock', '审题时限', 'Time to screen a topic'),
  table: clock(22, 'workingDays', 'clock', '上会时限', 'Time to bring a topic before a meeting'),
  minutes: clock(3, 'workingDays', 'clock', '纪要时限', 'Time to confirm the minutes'),
  verify: clock(15, 'workingDays', 'clock', '核验时限', 'Time for the proposer to confirm'),
  answer: clock(3, 'workingDays', 'clock', '销号答复时限', 'Time to answer the source and close'),
  task: clock(10, 'workingDays', 'task', '交办默认时限', 'Time for a task, where the resolution sets none'),
  taskLongest: clock(120, 'workingDays', 'task', '交办时限上限', 'Longest time for a task'),
  extensionLimit: count(1, [0, 5], 'task', '延期次数上限', 'Extensions of one task', times),
  extensionLongest: clock(20, 'workingDays', 'task', '每次延期上限', 'Longest extension'),
  escalationStep: clock(2, 'workingDays', 'task', '逐级上报间隔', 'Time between steps of escalation'),
})
export type MeetingSettings = z.infer<typeof meetingSettings>

/** The settings that are clocks. */
export type ClockName = ClockNameOf<MeetingSettings>
