import type { EventKind } from '@wuxin/culture/event-kind.schema'
import type { eventLines } from '@wuxin/culture/event.schema'

/** What the fields of each kind are called on paper, and the three campaigns. */
export const fieldNames: Record<EventKind | 'campaigns', Readonly<Record<string, string>>> = {
  reading: { books: '共读', host: '领读' }, quiz: { subject: '竞赛内容' }, skill: { subject: '比赛内容' }, party_day: { branch: '党支部', theme: '主题', agenda: '议程' }, lecture: { building: '楼栋', lecturer: '讲课人', topic: '题目' },
  campaign: { campaign: '专项', subject: '内容' }, show: { programme: '节目' }, class: { teacher: '老师', topic: '内容' }, other: {},
  campaigns: { post: '立足岗位作贡献', role_model: '学习身边榜样', livelihood: '我为群众办实事' },
}

/** What each line of an event's history is called on paper. */
export const stepNames: Record<(typeof eventLines)[number], string> = {
  plan: '策划', amend: '修改', publish: '发布', openSignUp: '开放报名', closeSignUp: '停止报名', openCheckIn: '开放签到', start: '开始', finish: '结束', archive: '归档', postpone: '改期', cancel: '取消', answer: '满意打分',
}
