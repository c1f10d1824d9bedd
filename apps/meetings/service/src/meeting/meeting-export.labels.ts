import type { BodyKind } from '@wuxin/meetings/body.schema'
import type { MeetingState } from '@wuxin/meetings/meeting.schema'
import type { SheetLanguage } from '@wuxin/platform/list'
import type { SheetWords } from '@wuxin/service/list/sheet-export'

interface Labels extends SheetWords {
  states: Record<MeetingState, string>
  kinds: Record<BodyKind, string>
}

/** What the exported sheet (会议台账) says; the columns in the order of the cells. */
export const labels: Record<SheetLanguage, Labels> = {
  'zh-CN': {
    sheet: '会议台账',
    columns: ['编号', '会议', '地点', '议事机构', '机构类别', '状态', '开始', '结束', '会场', '议程项数', '应到', '实到', '纪要时限'],
    states: { draft: '拟定', notified: '已通知', in_session: '召开中', minutes: '纪要待定', confirmed: '已确认', published: '已公开', cancelled: '取消' },
    kinds: { six_party: '六方联席会议', residents_council: '居民议事会', heart_to_heart: '民情恳谈会', joint_council: '联席议事会' },
  },
  'en-US': {
    sheet: 'Meetings',
    columns: ['Number', 'Meeting', 'Place', 'Body', 'Kind of body', 'State', 'Begins', 'Ends', 'Venue', 'Items', 'Seats', 'Present', 'Minutes due'],
    states: { draft: 'draft', notified: 'notice given', in_session: 'in session', minutes: 'minutes open', confirmed: 'confirmed', published: 'published', cancelled: 'cancelled' },
    kinds: { six_party: 'six-party meeting', residents_council: 'residents’ council', heart_to_heart: 'heart-to-heart meeting', joint_council: 'joint council' },
  },
}
