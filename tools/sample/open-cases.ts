import type { CaseState } from '@wuxin/feedback/case.schema'
import { dueSoonUntil, startOfDay, type Calendar } from '@wuxin/platform/working-day'
import type { PlannedCase, PlannedChannel } from './case-plan.ts'
import { castPlace, castStory, isCourtyard } from './cast.ts'
import { isOfficeTime } from './office-time.ts'
import { compoundNamed, type County } from './places.ts'
import type { Plot, Tale } from './plot.ts'
import { Random } from './random.ts'
import { tell } from './tell.ts'

/** How the open step stands when the sample is loaded: time left, due today (or on the next working day), or overdue. */
type Standing = 'running' | 'due-soon' | 'overdue'

interface Wanted {
  until: CaseState
  standing: Standing
  category: string
  channel?: PlannedChannel
  /** Where; anywhere in the county town where absent. */
  place?: string
  turn?: Plot['turn']
  /** Reopened by a dissatisfied resident. */
  mended?: boolean
}

/** 云和园社区, where the sample's community worker, secretary and grid worker are. */
const shown = '140226100019'
const yuntai = compoundNamed('云泰园小区')
const kaide = compoundNamed('凯德世家三号院')

const wanted: Record<County, readonly Wanted[]> = {
  zuoyun: [
    { until: 'discover', standing: 'running', category: '0401', place: yuntai },
    { until: 'discover', standing: 'running', category: '0301', place: shown },
    { until: 'discover', standing: 'due-soon', category: '0201', place: shown, channel: 'phone' },
    { until: 'discover', standing: 'overdue', category: '0302' },
    { until: 'whistle', standing: 'due-soon', category: '0701', place: yuntai },
    { until: 'whistle', standing: 'due-soon', category: '1002', place: shown },
    { until: 'whistle', standing: 'overdue', category: '0603' },
    { until: 'report_in', standing: 'running', category: '0401', place: shown },
    { until: 'report_in', standing: 'due-soon', category: '0303', place: yuntai },
    { until: 'report_in', standing: 'due-soon', category: '1001', place: shown },
    { until: 'report_in', standing: 'due-soon', category: '0505' },
    { until: 'report_in', standing: 'overdue', category: '0201', place: shown },
    { until: 'deliberate', standing: 'running', category: '0203', place: yuntai, turn: 'tabled' },
    { until: 'deliberate', standing: 'running', category: '0802' },
    { until: 'deliberate', standing: 'due-soon', category: '0601', place: shown },
    { until: 'deliberate', standing: 'overdue', category: '0705' },
    { until: 'handle', standing: 'running', category: '0202', place: shown },
    { until: 'handle', standing: 'running', category: '1001', place: yuntai, turn: 'returned' },
    { until: 'handle', standing: 'running', category: '1203' },
    { until: 'handle', standing: 'running', category: '0202', turn: 'asking' },
    { until: 'handle', standing: 'running', category: '0303', place: shown, mended: true },
    { until: 'handle', standing: 'due-soon', category: '0401', place: shown },
    { until: 'handle', standing: 'due-soon', category: '0101' },
    { until: 'handle', standing: 'overdue', category: '1001' },
    { until: 'handle', standing: 'overdue', category: '0303', place: shown },
    { until: 'answer', standing: 'due-soon', category: '0401', place: yuntai },
    { until: 'answer', standing: 'due-soon', category: '0101', place: shown },
    { until: 'answer', standing: 'overdue', category: '0801' },
    { until: 'rate', standing: 'running', category: '0301', place: yuntai },
    { until: 'rate', standing: 'running', category: '0103', place: shown, channel: 'phone' },
    { until: 'rate', standing: 'running', category: '0902' },
    { until: 'rate', standing: 'running', category: '1102', channel: 'window' },
  ],
  hunyuan: [
    { until: 'discover', standing: 'running', category: '0203', place: kaide },
    { until: 'discover', standing: 'due-soon', category: '0704', place: kaide },
    { until: 'whistle', standing: 'due-soon', category: '0901', place: kaide },
    { until: 'report_in', standing: 'running', category: '0401', place: kaide },
    { until: 'report_in', standing: 'overdue', category: '0102', place: compoundNamed('上城时代') },
    { until: 'deliberate', standing: 'running', category: '0202', place: kaide },
    { until: 'handle', standing: 'running', category: '0103', place: compoundNamed('恒源首席') },
    { until: 'handle', standing: 'due-soon', category: '0201', place: kaide },
    { until: 'handle', standing: 'overdue', category: '0705', place: compoundNamed('上城时代') },
    { until: 'answer', standing: 'due-soon', category: '0101', place: kaide },
    { until: 'rate', standing: 'running', category: '0203', place: kaide },
    { until: 'rate', standing: 'running', category: '0902' },
  ],
}

const MINUTE = 60_000

/** Cases under way when the sample is loaded: every step lies before `asOf`, the open one's clock stands as wanted. */
export function openCases(county: County, asOf: Date, calendar: Calendar): PlannedCase[] {
  return wanted[county].map((each, index) => openCase(county, `open ${county} ${index}`, each, asOf, calendar))
}

function openCase(county: County, seed: string, want: Wanted, asOf: Date, calendar: Calendar): PlannedCase {
  const random = new Random(seed)
  const { channel = 'resident_page', until, mended = false, turn = null } = want
  const { area, compound } = castPlace(county, channel, random, (each) => each.code.startsWith(want.place ?? '') && !isCourtyard(each))
  const story = castStory(compound, asOf, 'solved', random, want.category)
  const rating = until === 'handle' && mended ? 'dissatisfied' : null
  const plot = { seed, county, story, area, channel, until, mended, turn, rating, outcome: 'solved', late: null } as const
  for (const reportedAt of momentsBefore(asOf, channel, calendar, random)) {
    const tale = tell({ ...plot, reportedAt }, calendar, asOf)
    if (stands(tale, want.standing, asOf, calendar)) return tale.planned
  }
  throw new RangeError(`no beginning makes ${seed} ${want.standing} in ${until} at ${asOf.toISOString()}`)
}

/** Moments at which a report may have come in, the latest first, over two months. */
function* momentsBefore(asOf: Date, channel: PlannedChannel, calendar: Calendar, random: Random): Generator<Date> {
  for (let back = random.int(4, 20); back < 60 * 24 * 60; back += back < 120 ? random.int(11, 23) : random.int(60, 130)) {
    const moment = new Date(asOf.getTime() - back * MINUTE)
    const hour = (moment.getTime() - startOfDay(moment).getTime()) / (60 * MINUTE)
    if (channel === 'resident_page' ? hour >= 7 && hour < 22 : isOfficeTime(moment, calendar)) yield moment
  }
}

function stands({ due, told }: Tale, standing: Standing, asOf: Date, calendar: Calendar): boolean {
  if (due === null || told > asOf) return false
  if (standing === 'overdue') return due < asOf
  return due >= asOf && (standing === 'running' || due <= dueSoonUntil(asOf, calendar))
}
