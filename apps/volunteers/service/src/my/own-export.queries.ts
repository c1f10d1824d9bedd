import type { Work } from '@wuxin/service/work'
import { namesOf } from '@wuxin/service/list/names'
import type { ReportKind, ReportState } from '@wuxin/volunteers/report.rules'
import type { RecordState } from '@wuxin/volunteers/service-record.rules'
import type { Position } from '@wuxin/volunteers/team.rules'
import type { ConsentPurpose } from '@wuxin/volunteers/volunteer.rules'
import { Report } from '../report/report.entity.ts'
import { Team } from '../team/team.entity.ts'
import { TeamMember } from '../team/team.table.ts'
import { Certificate } from '../volunteer/certificate.entity.ts'
import { servedForLabels } from '../volunteer/certificate.labels.ts'
import { ServiceRecord } from '../volunteer/service-record.entity.ts'
import { Volunteer } from '../volunteer/volunteer.entity.ts'

const purposes: Record<ConsentPurpose, string> = { register: '登记服务', publish_name: '公示姓名', share_contact: '向服务对象提供联系方式', photo: '使用活动照片' }
const recordStates: Record<RecordState, string> = { reported: '待确认', confirmed: '已确认', refused: '未通过' }
const reportStates: Record<ReportState, string> = { reported: '待确认', confirmed: '在岗', refused: '未通过', ended: '已结束' }
const reportKinds: Record<ReportKind, string> = { workplace: '单位所在地报到', home: '居住地报到' }
const positions: Record<Position, string> = { leader: '队长', member: '队员' }

type Row = (string | number | Date | null)[]

/** All that is kept of one person, as rows of sheets. */
export interface KeptOfMine {
  registrations: Row[]
  consents: Row[]
  memberships: Row[]
  records: Row[]
  certificates: Row[]
  reports: Row[]
}

/** All that is kept of the caller, in the county that the work sees. */
export async function keptOfMine(work: Work): Promise<KeptOfMine> {
  const { id: person } = work.caller
  const registrations = await work.em.find(Volunteer, { person }, { populate: ['consents'], orderBy: { registeredAt: 'asc' } })
  const ids = registrations.map(({ id }) => id)
  const [memberships, records, certificates, reports] = [
    await work.em.find(TeamMember, { volunteer: { $in: ids } }, { orderBy: { from: 'asc' } }),
    await work.em.find(ServiceRecord, { personId: person }, { orderBy: { day: 'asc', from: 'asc' } }),
    await work.em.find(Certificate, { volunteer: { $in: ids } }, { orderBy: { issuedAt: 'asc' } }),
    await work.em.find(Report, { personId: person }, { orderBy: { reportedAt: 'asc' } }),
  ]
  const teams = new Map((await work.em.find(Team, { id: { $in: memberships.map(({ team }) => team.id) } })).map(({ id, name }) => [id, name]))
  const names = await namesOf(work, [...registrations, ...records, ...reports])
  const place = (area: string) => names.place(area).path
  return {
    registrations: registrations.map((each) => [
      each.name, each.phone, each.born, place(each.area), each.unit && names.unit(each.area, each.unit).name, each.skills.join('、'), each.guardianName, each.guardianPhone, each.guardianRelation,
      each.registeredAt, each.leftAt, each.leftReason,
    ]),
    consents: registrations.flatMap(({ consents }) => consents.getItems().map(({ purpose, givenAt, withdrawnAt }): Row => [purposes[purpose], givenAt, withdrawnAt])),
    memberships: memberships.map(({ team, position, from, to }) => [teams.get(team.id) ?? null, positions[position], from, to]),
    records: records.map((each) => [each.day, each.from, each.to, place(each.area), each.place, each.words, [servedForLabels[each.servedFor], each.servedLabel].filter(Boolean).join(' '), recordStates[each.state], each.reason, each.reportedAt]),
    certificates: certificates.map((each) => [each.spoken(), each.from, each.to, each.records, each.minutes, each.issuedAt, each.issuedBy, each.revokedAt, each.revokedReason]),
    reports: reports.map((each) => [reportKinds[each.kind], place(each.area), names.unit(each.area, each.unit).name, reportStates[each.state], each.words, each.reportedAt, each.endedAt, each.reason]),
  }
}
