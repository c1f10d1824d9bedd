import { addWorkingDays, dayOf, type Calendar } from '@wuxin/platform/working-day'
import { madeUpPhone } from '../case-words.ts'
import { atTime } from '../office-time.ts'
import { Random } from '../random.ts'
import { kaide, kaideSecretary } from './kaide.ts'
import type { PlannedReception } from './meeting-plan.ts'

/** Who receives for the owners' committee of 凯德世家三号院. */
const owners = 'hunyuan.owners'

/** 业委会日常接待 around today: every other evening somebody is there; three visits became an answer, a topic and a case, one waits. */
export function kaideReception(asOf: Date, calendar: Calendar): PlannedReception {
  const random = new Random('kaide reception')
  const on = (day: number, minuteOfDay: number) => atTime(addWorkingDays(asOf, day, calendar), minuteOfDay)
  const evening = (day: number, minutes: number) => on(day, 18 * 60 + 30 + minutes)
  return {
    county: 'hunyuan',
    area: kaide,
    duties: [-4, -2, 1, 3, 5].map((day, turn) => ({ at: on(-7, 10 * 60), by: owners, day: dayOf(on(day, 0)), from: '18:30', to: '20:00', user: turn % 2 === 0 ? owners : kaideSecretary, place: '红色港湾接待室' })),
    visits: [
      { at: evening(-4, 12), by: owners, name: '贾桂兰', phone: madeUpPhone(random), words: '问今年公共收益什么时候公布。', turned: { at: evening(-4, 20), into: 'answered', words: '每季度公布一次，这季度的账目月底前贴到公示栏。' } },
      { at: evening(-2, 5), by: owners, name: '任福生', phone: madeUpPhone(random), words: '二号楼西边的凉亭漏雨，木头也朽了，老人们没处坐，想请会上商量修一修。', turned: { at: evening(-2, 15), into: 'topic', title: '二号楼西侧凉亭翻修' } },
      { at: evening(-2, 30), by: owners, name: '雷秀梅', phone: madeUpPhone(random), words: '九号楼一单元门禁坏了半个月，谁都能进，报修没人来。', turned: { at: evening(-2, 38), into: 'case', category: '0103' } },
      { at: evening(-1, 20), by: owners, name: '郝永平', phone: null, words: '想知道外部停车场的包月怎么办，没带身份证，明天再来。', turned: null },
    ],
  }
}
