import type { addQuestionInput } from '@wuxin/culture/question.schema'
import type { z } from 'zod'

/** A question of the sample. */
export type SampleQuestion = Omit<z.input<typeof addQuestionInput>, 'bank'>

const one = (subject: string, text: string, options: string[], explanation: string): SampleQuestion => ({ kind: 'single', subject, text, options, answer: [0], explanation, difficulty: 'easy' })
const several = (subject: string, text: string, right: string[], wrong: string[], explanation: string): SampleQuestion => ({ kind: 'multiple', subject, text, options: [...right, ...wrong], answer: right.map((_, index) => index), explanation, difficulty: 'hard' })
const isTrue = (subject: string, text: string, right: boolean, explanation: string): SampleQuestion => ({ kind: 'true_false', subject, text, options: [], answer: [right ? 0 : 1], explanation, difficulty: 'medium' })

/** On fire (消防). */
export const fireQuestions: readonly SampleQuestion[] = [
  one('消防', '发现火情，应拨打哪个电话？', ['119', '110', '120', '12345'], '119 是火警电话。'),
  one('消防', '油锅起火，先做什么？', ['盖上锅盖、关火', '用水浇', '端锅往外跑', '打开抽油烟机'], '油火遇水会溅开，盖锅盖隔绝空气。'),
  one('消防', '电动自行车应在哪里充电？', ['集中充电棚', '楼道', '自家客厅', '地下室入口'], '不得在楼道、门厅和室内充电。'),
  one('消防', '楼里起火、浓烟已封住楼道，应当怎样？', ['退回屋里堵住门缝，等待救援', '乘电梯下楼', '从高处跳下', '冲进浓烟往下跑'], '浓烟比火更要命。'),
  one('消防', '家用灭火器压力表指针在哪个区表示可用？', ['绿区', '红区', '黄区', '任何区'], '红区压力不足，黄区压力偏高。'),
  several('消防', '哪些行为会堵住生命通道？', ['在消防车通道停车', '楼道里放旧家具', '锁死安全出口'], ['门口贴春联'], '消防车通道、疏散楼梯、安全出口都要畅通。'),
  several('消防', '家里防火，哪些做法对？', ['出门关煤气、拔插头', '定期查线路', '不卧床吸烟'], ['用铜丝代替保险丝'], '小习惯防大火。'),
  isTrue('消防', '火灾时可以乘坐普通电梯逃生。', false, '火灾时电梯随时断电，井道会进烟。'),
  isTrue('消防', '堵塞消防车通道，可以依法处罚。', true, '《消防法》第六十条。'),
]

/** On law between neighbours (法律). */
export const lawQuestions: readonly SampleQuestion[] = [
  one('法律', '国家宪法日是哪一天？', ['12月4日', '3月15日', '7月1日', '10月1日'], '2014 年起，每年 12 月 4 日。'),
  one('法律', '我国的根本法是什么？', ['宪法', '民法典', '刑法', '物业管理条例'], '宪法具有最高的法律效力。'),
  one('法律', '高空抛物，最先由谁担责？', ['扔的人', '物业公司', '整栋楼的人', '社区'], '《民法典》第一千二百五十四条。'),
  one('法律', '小区里的道路、绿地一般归谁共有？', ['业主', '物业公司', '开发商', '居委会'], '《民法典》第二百七十四条。'),
  one('法律', '更换物业公司，由谁决定？', ['业主共同决定', '业委会主任', '物业公司', '街道'], '《民法典》第二百七十八条。'),
  several('法律', '处理相邻关系，应当照着什么来？', ['有利生产、方便生活', '团结互助', '公平合理'], ['谁先到归谁'], '《民法典》第二百八十八条。'),
  several('法律', '公民有哪些基本义务？', ['依法纳税', '爱护公共财产', '遵守公共秩序'], ['缴纳停车费给邻居'], '宪法第二章。'),
  isTrue('法律', '业主可以用放弃权利的办法不交物业费。', false, '《民法典》第二百七十三条：不得以放弃权利为由不履行义务。'),
  isTrue('法律', '住宅改成饭馆，要经有利害关系的业主一致同意。', true, '《民法典》第二百七十九条。'),
]
