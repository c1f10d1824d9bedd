import type { EventKind } from '@wuxin/culture/event-kind.schema'
import type { EventState } from '@wuxin/culture/event.schema'
import type { SheetLanguage } from '@wuxin/platform/list'
import type { SheetWords } from '@wuxin/service/list/sheet-export'

interface Labels extends SheetWords {
  states: Record<EventState, string>
  kinds: Record<EventKind, string>
}

/** What the exported sheet says; the columns in the order of the cells. */
export const labels: Record<SheetLanguage, Labels> = {
  'zh-CN': {
    sheet: '活动',
    columns: ['编号', '活动', '类别', '开始', '结束', '范围', '地点', '承办', '状态', '名额', '到场人数'],
    states: { draft: '策划', published: '已发布', sign_up: '报名', check_in: '签到', running: '开展', scoring: '评分', archived: '已归档', cancelled: '已取消' },
    kinds: { reading: '读书日', quiz: '文明知识竞赛', skill: '技能大比拼', party_day: '主题党日', lecture: '楼道党课', campaign: '专项活动日', show: '文艺演出', class: '培训课堂', other: '其他' },
  },
  'en-US': {
    sheet: 'Events',
    columns: ['Number', 'Event', 'Kind', 'Begins', 'Ends', 'Place', 'Where', 'Organiser', 'State', 'Places', 'People who came'],
    states: { draft: 'draft', published: 'published', sign_up: 'sign-up', check_in: 'check-in', running: 'running', scoring: 'scoring', archived: 'archived', cancelled: 'cancelled' },
    kinds: { reading: 'reading day', quiz: 'civility quiz', skill: 'skill contest', party_day: 'party day', lecture: 'stairwell lecture', campaign: 'campaign day', show: 'show', class: 'class', other: 'other' },
  },
}
