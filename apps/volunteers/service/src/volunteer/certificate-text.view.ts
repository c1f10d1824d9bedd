import { countyOf } from '@wuxin/platform/area'
import { dayOf } from '@wuxin/platform/working-day'
import type { Work } from '@wuxin/service/work'
import { minutesOf } from '@wuxin/volunteers/service-record.rules'
import type { Certificate } from './certificate.entity.ts'
import { dayText, lengthText, servedForLabels } from './certificate.labels.ts'
import { certifiedRecords, digestOf } from './certificate.work.ts'

/** What stands on the paper, as it is printed. */
export interface CertificateText {
  code: string
  /** 兹证明 … */
  words: string
  /** What was served for, how often and how long; empty where records were changed since. */
  kinds: [kind: string, times: string, length: string][]
  /** Each service: the day, its times, where, what for, how long. */
  services: [day: string, time: string, place: string, kind: string, length: string][]
  issued: string[]
  /** Where anybody checks it, which the QR code holds too. */
  address: string
  notes: string[]
}

const note = '时长按到达、离开服务地点的时间计算，往返路途不计入；只计已确认的服务。'
const changedNote = '开具后有服务记录更正，明细从略，以核验结果为准。'

/** The words of a certificate: what it was issued over, with each service where all of them still stand. */
export async function certificateText(work: Work, found: Certificate, { person, origin }: { person: string; origin: string }): Promise<CertificateText> {
  const directory = await work.directory(countyOf(found.area))
  const records = await certifiedRecords(work, { person, from: found.from, to: found.to })
  const stands = digestOf(records) === found.digest
  const kinds = stands ? [...Map.groupBy(records, ({ servedFor }) => servedFor)] : []
  const code = found.spoken()
  return {
    code,
    words: `兹证明 ${found.name} 于 ${dayText(found.from)}至${dayText(found.to)}，在${directory.areaName(countyOf(found.area))}参加志愿服务 ${found.records} 次，服务时长共计 ${lengthText(found.minutes)}。`,
    kinds: kinds.map(([kind, of]) => [servedForLabels[kind], `${of.length} 次`, lengthText(of.reduce((sum, each) => sum + minutesOf(each), 0))]),
    services: stands ? records.map((each) => [each.day, `${each.from}–${each.to}`, `${directory.areaName(each.area)} ${each.place}`, servedForLabels[each.servedFor], lengthText(minutesOf(each))]) : [],
    issued: [`开具：${found.issuedBy} · ${directory.path(found.area)}`, dayText(dayOf(found.issuedAt))],
    address: `${origin}/r/volunteers/certificate?code=${code}`,
    notes: stands ? [note] : [note, changedNote],
  }
}
