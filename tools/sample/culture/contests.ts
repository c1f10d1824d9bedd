import { addWorkingDays, type Calendar } from '@wuxin/platform/working-day'
import { atTime } from '../office-time.ts'
import { people } from '../people.ts'
import { personNames } from '../person-names.ts'
import { Random } from '../random.ts'
import type { PlannedContest, PlannedEvent, PlannedJudge, PlannedSheet } from './culture-plan.ts'

const MINUTE = 60_000
type Rounds = PlannedContest['rounds']

interface Setting {
  title: string
  prizes: { name: string; places: number }[]
  rounds: Rounds
  judges: readonly string[]
  /** Judges without an account, whose sheets are keyed in. */
  guests: readonly string[]
  entrants: number
}

const criterion = (name: string, most: string) => ({ name, most })

const dumplings: Setting = {
  title: '包粽子大比拼', prizes: [{ name: '一等奖', places: 1 }, { name: '二等奖', places: 2 }, { name: '三等奖', places: 2 }], entrants: 6,
  rounds: [{ name: '决赛', criteria: [criterion('外形', '30'), criterion('速度', '30'), criterion('口味', '40')], dropHighest: 1, dropLowest: 1, precision: 2, ties: 'countback' }],
  judges: ['hunyuan.member', 'hunyuan.volunteer'], guests: ['食堂郝师傅', '文化馆贺老师', '居民代表老田'],
}
const sorting: Setting = {
  title: '垃圾分类技能大比拼', prizes: [{ name: '一等奖', places: 1 }, { name: '二等奖', places: 1 }, { name: '优秀奖', places: 1 }], entrants: 8,
  rounds: [
    { name: '初赛', criteria: [criterion('准确', '60'), criterion('速度', '40')], advance: 3, weight: '40' },
    { name: '决赛', criteria: [criterion('准确', '50'), criterion('速度', '20'), criterion('讲解', '30')], weight: '60', counts: 'with_earlier', ties: 'countback' },
  ],
  judges: ['zuoyun.member', 'zuoyun.volunteer'], guests: ['环卫中心施师傅'],
}

const nameOf = new Map(people.map(({ userName, name }) => [userName, name]))

/** Contests of the skill events of the year, with every sheet: those of the first places are clearly better, so that each tie and place is settled by the rule. */
export const contestsOf = (events: readonly PlannedEvent[], calendar: Calendar): PlannedContest[] =>
  events.flatMap((event) => (event.told.particulars.kind === 'skill' ? [contestOf(event, event.county === 'hunyuan' ? dumplings : sorting, calendar)] : []))

function contestOf(event: PlannedEvent, { title, prizes, rounds, judges: accounts, guests, entrants: count }: Setting, calendar: Calendar): PlannedContest {
  const key = `contest ${event.key}`
  const random = new Random(key)
  const names = personNames(key, people.map(({ name }) => name))
  const entrants = Array.from({ length: count }, (_, index) => ({ name: names.next().value, isNamed: index % 3 !== 2 }))
  const judges: PlannedJudge[] = [...accounts.map((user) => ({ user, name: nameOf.get(user) ?? user })), ...guests.map((name) => ({ user: null, name }))]
  const starts = new Date(event.told.starts)
  const skill = random.shuffle(entrants.map((_, index) => index))
  const relatives = [{ judge: judges.length - 1, entrant: skill[count - 1] ?? 0, reason: '选手是评委的外甥。' }]
  const sheets = rounds.flatMap(({ criteria = [], dropHighest = 0 }, round) => {
    // Only those who go on are scored in the second round.
    const starters = round === 0 ? skill : skill.slice(0, rounds[0]?.advance ?? count)
    return starters.flatMap((entrant, rank) => judges.flatMap((_judge, judge): PlannedSheet[] => {
      if (dropHighest === 0 && relatives.some((each) => each.judge === judge && each.entrant === entrant)) return []
      const share = 0.94 - rank * 0.035 + random.int(-10, 10) / 1000
      return [{ round, judge, entrant, marks: criteria.map(({ most }) => (Math.round(Number(most) * share * 2) / 2).toFixed(1)) }]
    }))
  })
  const [corrected] = sheets.filter(({ judge }) => judge === judges.length - 1)
  if (corrected) corrected.before = { marks: corrected.marks.map((mark) => (Number(mark) - 1).toFixed(1)), reason: '抄写时少抄一分，评委当场更正。' }
  return {
    key, county: event.county, event: event.key, by: event.by, made: atTime(addWorkingDays(starts, -5, calendar), 11 * 60), begun: new Date(starts.getTime() + 10 * MINUTE), published: new Date(Date.parse(event.told.ends) + 5 * MINUTE),
    given: { title, prizes, words: '评委亲属回避；分数当场公布，公布后不再更改。' }, rounds, entrants, judges, relatives: rounds[0]?.dropHighest ? [] : relatives, sheets,
  }
}
