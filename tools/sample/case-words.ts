import type { Outcome, Rating } from '@wuxin/feedback/case.schema'
import type { Random } from './random.ts'
import type { Story } from './stories/story.ts'

const times = ['早上七点多', '中午', '傍晚', '上下班时', '放学时', '周末']
const nights = ['天一黑', '晚上八点以后', '晚上九点多', '夜里十一点', '后半夜']
const openings = ['', '', '', '您好，', '你好，', '请社区帮忙看看：', '反映个事，']
const closings = ['', '', '', '麻烦尽快处理，谢谢。', '希望早点解决。', '辛苦了。', '能不能给个准信？', '请安排人来看一下。', '盼回复。', '已经找过一次了。']

const ratingWords: Readonly<Record<Rating, readonly (string | null)[]>> = {
  satisfied: [
    null, null, '处理得很快，谢谢。', '满意，网格员态度好。', '没想到这么快就解决了。', '当天就有人来看，点赞。', '问题解决了，感谢社区。', '老人让我说声谢谢。',
    '有人管、有回音，放心了。', '办得好，以后还找你们。',
  ],
  basically: [null, '基本解决了，就是慢了点。', '还行，希望以后更快些。', '处理了，还要再看几天。', '解决了一半，先这样吧。'],
  dissatisfied: ['没彻底解决，过两天又一样。', '只是来看了看，没有根治。', '答复和实际不一样。', '时间太长了，效果也一般。'],
}

/** Of residents who were told why not, and took it. */
const explainedWords = [null, '解释得清楚。', '讲明白了，能理解。', '虽然没办成，态度挺好。'] as const

export const handOverReasons = ['涉及几家单位，需社区统一协调', '本人外出培训，请社区接办', '牵涉多户，需社区出面', '现场看过，超出本人能协调的范围'] as const
export const returnReasons = ['该设施权属不在我单位，应由牵头单位办理', '经现场核实，不属我单位管理范围', '我单位无此项执法权限'] as const
export const extensionReasons = ['配件需从外地订购', '需待维修资金审批', '连续降雨无法施工', '需征求业主意见并公示'] as const
export const sendBackReasons = ['现场回访发现只处理了一部分，请补齐', '居民反映问题仍在，请再到现场', '缺少整改前后对比，请补充说明'] as const
export const superviseWords = '已超期，请牵头单位两日内办结并说明原因'
export const extraPlan = '社区每三天到现场看一次进度。'

/** Fills a story's slots, the same ones in all of its texts. */
export function wording(story: Story, building: string, random: Random): (text: string) => string {
  const spot = random.pick(story.spots)
  const days = String(random.int(2, 9))
  const time = random.pick(times)
  const night = random.pick(nights)
  return (text) =>
    text
      .replaceAll('{spot}', spot)
      .replaceAll('{b}{b}', '{b}')
      .replaceAll('{b}', building)
      .replaceAll('{d}', days)
      .replaceAll('{t}', time)
      .replaceAll('{n}', night)
}

/** What the resident wrote, in one of the story's versions. */
export function reportWords(story: Story, fill: (text: string) => string, random: Random): string {
  return random.pick(openings) + fill(random.pick(story.words)) + random.pick(closings)
}

export function ratingWordsFor(rating: Rating, outcome: Outcome, random: Random): string | undefined {
  const words = rating === 'dissatisfied' || outcome === 'solved' ? ratingWords[rating] : explainedWords
  return random.pick(words) ?? undefined
}

/** A number that nobody was given: 199 0000 and four more digits. */
export const madeUpPhone = (random: Random): string => `1990000${String(random.int(0, 9999)).padStart(4, '0')}`
