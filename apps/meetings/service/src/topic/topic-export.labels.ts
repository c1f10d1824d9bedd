import type { BodyKind } from '@wuxin/meetings/body.schema'
import type { TopicOutcome, TopicSource, TopicState } from '@wuxin/meetings/topic.schema'
import type { SheetLanguage } from '@wuxin/platform/list'
import type { SheetWords } from '@wuxin/service/list/sheet-export'

interface Labels extends SheetWords {
  yes: string
  states: Record<TopicState, string>
  sources: Record<TopicSource, string>
  outcomes: Record<TopicOutcome, string>
  kinds: Record<BodyKind, string>
}

/** What the exported sheet says; the columns in the order of the cells. */
export const labels: Record<SheetLanguage, Labels> = {
  'zh-CN': {
    sheet: '议题',
    columns: ['编号', '议题', '地点', '来源', '议事机构', '机构类别', '状态', '提出时间', '时限', '督办', '结果', '提出人确认'],
    yes: '是',
    states: {
      screen: '待审题', queue: '待上会', convene: '已通知', minute: '已上会', assign: '交办中', verify: '待核验', answer: '待销号', closed: '已销号', declined: '不予上会', merged: '已并案', referred: '转业主大会',
    },
    sources: { resident: '居民', case: '诉求', score_item: '打分低分项', hazard: '巡查隐患', member: '成员提出', reception: '业委会接待' },
    outcomes: { done: '已办成', rejected: '未通过', explained: '仅作说明' },
    kinds: { six_party: '六方联席会议', residents_council: '居民议事会', heart_to_heart: '民情恳谈会', joint_council: '联席议事会' },
  },
  'en-US': {
    sheet: 'Topics',
    columns: ['Number', 'Topic', 'Place', 'Source', 'Body', 'Kind of body', 'State', 'Proposed', 'Due', 'Supervised', 'Outcome', 'Confirmed by the proposer'],
    yes: 'yes',
    states: {
      screen: 'to screen', queue: 'to be tabled', convene: 'notice given', minute: 'before the meeting', assign: 'tasks under way', verify: 'to be confirmed', answer: 'to be answered', closed: 'closed',
      declined: 'declined', merged: 'merged', referred: 'referred to the owners',
    },
    sources: { resident: 'resident', case: 'case', score_item: 'low-scored item', hazard: 'hazard', member: 'member', reception: 'reception' },
    outcomes: { done: 'done', rejected: 'not adopted', explained: 'explained' },
    kinds: { six_party: 'six-party meeting', residents_council: 'residents’ council', heart_to_heart: 'heart-to-heart meeting', joint_council: 'joint council' },
  },
}
